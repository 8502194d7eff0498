package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What a benchmark is compared with: one or more accepted runs, kept apart so that their spread stays visible.
 *
 * @param benchmark also the name of its file
 * @param runs the oldest first; at least one
 */
public record Baseline(String benchmark, Fingerprint fingerprint, List<BaselineRun> runs) {

    private static final double P95 = 0.95;

    public Baseline {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("baseline \"" + benchmark + "\" has no run");
        }
    }

    /** P95 latency: the geometric mean over the runs, since runs are compared by ratio. */
    public double p95Millis() {
        return p95(BaselineRun::latency);
    }

    /** P95 of the time to first token, as {@link #p95Millis}; 0 where the benchmark does not stream. */
    public double ttftP95Millis() {
        return streams() ? p95(BaselineRun::timeToFirstToken) : 0;
    }

    /** Over all turns of all runs. */
    public double meanMillis() {
        return runs.stream()
                .map(BaselineRun::latency)
                .reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus)
                .milliseconds()
                .mean();
    }

    /** The mean over the runs. */
    public double throughputRps() {
        return mean(BaselineRun::throughputRps);
    }

    /** Turns in all runs. */
    public long n() {
        return runs.stream().mapToLong(run -> run.latency().count()).sum();
    }

    public boolean streams() {
        return runs.stream().noneMatch(run -> run.timeToFirstToken().isEmpty());
    }

    private double p95(Function<BaselineRun, LatencyHistogram> metric) {
        return Math.exp(mean(run -> Math.log(metric.apply(run).milliseconds().quantile(P95))));
    }

    private double mean(ToDoubleFunction<BaselineRun> figure) {
        return runs.stream().mapToDouble(figure).average().orElseThrow();
    }
}

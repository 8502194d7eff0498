package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.stats.Moments;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a benchmark is compared with: one or more accepted runs, kept apart so that their spread stays visible.
 *
 * @param benchmark also the name of its file
 * @param calibration empty until somebody has calibrated the stage
 * @param runs the oldest first; at least one
 * @param history all accepted runs, the oldest first, those that are no longer compared with included
 */
public record Baseline(
        String benchmark,
        Fingerprint fingerprint,
        Optional<Calibration> calibration,
        List<BaselineRun> runs,
        List<PastRun> history) {

    /** So many runs tell their spread; older ones are only remembered. */
    public static final int MOST_RUNS = 5;

    static final int LONGEST_HISTORY = 50;

    private static final double P95 = 0.95;

    public Baseline {
        runs = List.copyOf(runs);
        history = List.copyOf(history);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("baseline \"" + benchmark + "\" has no run");
        }
    }

    /** Of a first run. */
    public static Baseline of(String benchmark, Fingerprint fingerprint, BaselineRun run) {
        return new Baseline(benchmark, fingerprint, Optional.empty(), List.of(run), List.of(PastRun.of(run)));
    }

    /**
     * This baseline with a further run, and without the oldest if there are too many.
     *
     * @throws IllegalArgumentException if the run is part of it already
     */
    public Baseline with(BaselineRun run) {
        if (has(run.id())) {
            throw new IllegalArgumentException(
                    "run \"" + run.id() + "\" is part of baseline " + benchmark + " already");
        }
        return new Baseline(benchmark, fingerprint, calibration, last(MOST_RUNS, runs, run), remembering(run));
    }

    /** A new beginning with this run alone, under its own circumstances; only the history remains. */
    public Baseline replacedBy(BaselineRun run, Fingerprint itsFingerprint) {
        return new Baseline(benchmark, itsFingerprint, calibration, List.of(run), remembering(run));
    }

    public Baseline calibrated(Calibration known) {
        return new Baseline(benchmark, fingerprint, Optional.of(known), runs, history);
    }

    public boolean has(String runId) {
        return runs.stream().anyMatch(known -> known.id().equals(runId));
    }

    private List<PastRun> remembering(BaselineRun run) {
        return last(LONGEST_HISTORY, history, PastRun.of(run));
    }

    private static <T> List<T> last(int most, List<T> old, T added) {
        var all = Stream.concat(old.stream(), Stream.of(added)).toList();
        return all.subList(Math.max(0, all.size() - most), all.size());
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

    /** Per completed answer, over all runs that know it. */
    public Moments dollars() {
        return runs.stream().map(BaselineRun::dollars).reduce(Moments.NONE, Moments::plus);
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

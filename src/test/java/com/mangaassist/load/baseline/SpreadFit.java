package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.stats.BetweenRuns;
import com.mangaassist.load.stats.QuantileEstimate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How far runs of the same thing stray beyond chance, for each of the gate's own lines. */
public final class SpreadFit {

    private static final double P95 = 0.95;

    private final List<Map<String, BaselineRun>> runs;

    private SpreadFit(List<Map<String, BaselineRun>> runs) {
        this.runs = List.copyOf(runs);
    }

    /** @param runs each by benchmark; at least two */
    public static SpreadFit of(List<Map<String, BaselineRun>> runs) {
        if (runs.size() < 2) {
            throw new IllegalArgumentException(runs.size() + " runs have no spread; at least 2 are needed");
        }
        return new SpreadFit(runs);
    }

    /** The families of the models in the runs. */
    public List<String> families() {
        var families = new TreeSet<String>();
        runs.forEach(run -> run.keySet().forEach(benchmark -> families.add(Route.ofBenchmark(benchmark).family())));
        return List.copyOf(families);
    }

    /** Of all routes of the model together; 0 where there is no such quantity. */
    public double tau(String family, Quantity quantity) {
        var estimates = runs.stream()
                .map(run -> pooled(run, family, quantity))
                .filter(times -> !times.isEmpty())
                .map(times -> QuantileEstimate.of(times.milliseconds(), P95))
                .toList();
        return estimates.size() < 2 ? 0 : BetweenRuns.fitted(estimates).tau();
    }

    private static LatencyHistogram pooled(Map<String, BaselineRun> run, String family, Quantity quantity) {
        return run.entrySet().stream()
                .filter(entry -> Route.ofBenchmark(entry.getKey()).family().equals(family))
                .map(entry -> quantity.of(entry.getValue()))
                .reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus);
    }
}

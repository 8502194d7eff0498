package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.stats.BetweenRuns;
import com.mangaassist.load.stats.QuantileEstimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far runs of the same thing stray beyond chance, for each of the gate's own lines of the main job. */
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

    /** Of which routes are judged together. */
    public List<String> pools() {
        return runs.stream()
                .flatMap(run -> run.keySet().stream())
                .flatMap(benchmark -> Route.ofMainJob(benchmark).stream())
                .map(Route::pool)
                .distinct()
                .sorted()
                .toList();
    }

    /** Of all routes of the pool together; empty where they have no such quantity. */
    public Optional<Double> tau(String pool, Quantity quantity) {
        var estimates = runs.stream()
                .map(run -> pooled(run, pool, quantity))
                .filter(times -> !times.isEmpty())
                .map(times -> QuantileEstimate.of(times.milliseconds(), P95))
                .toList();
        return estimates.size() < 2
                ? Optional.empty()
                : Optional.of(BetweenRuns.fitted(estimates).tau());
    }

    private static LatencyHistogram pooled(Map<String, BaselineRun> run, String pool, Quantity quantity) {
        return run.entrySet().stream()
                .filter(entry -> Route.ofMainJob(entry.getKey())
                        .filter(route -> route.pool().equals(pool))
                        .isPresent())
                .map(entry -> quantity.of(entry.getValue()))
                .reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus);
    }
}

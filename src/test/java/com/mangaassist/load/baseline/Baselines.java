package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.stats.BetweenRuns;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run is compared with.
 *
 * @param byBenchmark the stage's baselines
 * @param fingerprint the run's own
 * @param assumed spread between runs where nobody has calibrated the stage
 */
record Baselines(Map<String, Baseline> byBenchmark, Fingerprint fingerprint, BetweenRuns assumed) {

    Optional<Candidate> obstacle(Metric metric) {
        var missing = metric.routes().stream()
                .map(Route::benchmark)
                .filter(name -> !byBenchmark.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            var reason =
                    missing.size() == metric.routes().size() ? "" : "no baseline yet of " + String.join(", ", missing);
            return Optional.of(Candidate.settled(metric, BenchmarkStatus.BASELINE, reason));
        }
        var conflicts = baselines(metric).stream()
                .flatMap(baseline -> baseline.fingerprint().conflictsWith(fingerprint).stream())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!conflicts.isEmpty()) {
            return Optional.of(Candidate.settled(
                    metric, BenchmarkStatus.INCONCLUSIVE, "not comparable with its baseline: " + conflicts));
        }
        return commonRuns(metric).isEmpty()
                ? Optional.of(Candidate.settled(
                        metric, BenchmarkStatus.INCONCLUSIVE, "its routes' baselines come from different runs"))
                : Optional.empty();
    }

    /** The greatest spread that a calibration found on one of the metric's routes. */
    BetweenRuns prior(Metric metric) {
        var known = baselines(metric).stream()
                .flatMap(baseline -> baseline.calibration().stream())
                .map(calibration -> calibration.betweenRuns(metric.quantity()))
                .toList();
        return known.size() < metric.routes().size()
                ? assumed
                : known.stream()
                        .max(Comparator.comparingDouble(BetweenRuns::tau))
                        .orElse(assumed);
    }

    /** One distribution for each run that all of the metric's routes have. */
    List<LatencyHistogram> pooledRuns(Metric metric) {
        var common = commonRuns(metric);
        var pooled = baselines(metric).stream()
                .flatMap(baseline -> baseline.runs().stream())
                .filter(run -> common.contains(run.id()))
                .collect(
                        Collectors.toMap(BaselineRun::id, metric.quantity()::of, LatencyHistogram::plus, TreeMap::new));
        return List.copyOf(pooled.values());
    }

    /** The turns of the latest run that all of the metric's routes have. */
    TurnSeries latestTurns(Metric metric) {
        var common = commonRuns(metric);
        var latest = baselines(metric).get(0).runs().stream()
                .map(BaselineRun::id)
                .filter(common::contains)
                .reduce((earlier, later) -> later)
                .orElse("");
        return baselines(metric).stream()
                .flatMap(baseline -> baseline.runs().stream())
                .filter(run -> run.id().equals(latest))
                .map(run -> run.blobs().turns())
                .reduce(TurnSeries.EMPTY, TurnSeries::plus);
    }

    private Set<String> commonRuns(Metric metric) {
        var common = new HashSet<String>();
        var first = true;
        for (var baseline : baselines(metric)) {
            var ids = baseline.runs().stream().map(BaselineRun::id).toList();
            if (first) {
                common.addAll(ids);
            }
            common.retainAll(ids);
            first = false;
        }
        return common;
    }

    private List<Baseline> baselines(Metric metric) {
        return metric.routes().stream()
                .map(route -> Objects.requireNonNull(byBenchmark.get(route.benchmark())))
                .toList();
    }
}

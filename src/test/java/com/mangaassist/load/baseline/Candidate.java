package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.RunMeasurements;
import java.util.Optional;

/**
 * A metric, and either its comparison with the baseline or why there is none.
 *
 * @param settled the status if there is no comparison
 * @param reason for that status; empty with a comparison
 */
record Candidate(Metric metric, Optional<Comparison> comparison, BenchmarkStatus settled, String reason) {

    /** So many of a run's turns must have a partner in the baseline, or those that have may be a selection. */
    private static final double LEAST_PAIRED = 0.9;

    static Candidate settled(Metric metric, BenchmarkStatus status, String reason) {
        return new Candidate(metric, Optional.empty(), status, reason);
    }

    /** Compares the metric if the run and the baselines allow it. */
    static Candidate of(Metric metric, RunMeasurements run, Baselines baselines) {
        var measured = metric.in(run);
        var n = measured.count();
        if (n == 0) {
            return settled(metric, BenchmarkStatus.INVALID, "no turn was measured");
        }
        if (metric.gating() && n < GateRules.FEWEST_TURNS) {
            return settled(
                    metric,
                    BenchmarkStatus.INVALID,
                    n + " turns are too few, at least " + GateRules.FEWEST_TURNS
                            + " are needed (chat.duration, chat.rate)");
        }
        return baselines.obstacle(metric).orElseGet(() -> compare(metric, run, baselines));
    }

    private static Candidate compare(Metric metric, RunMeasurements run, Baselines baselines) {
        var measured = metric.in(run);
        var old = baselines.pooledRuns(metric);
        var fewest = old.stream().mapToLong(LatencyHistogram::count).min().orElse(0);
        if (Math.min(fewest, measured.count()) < GateRules.FEWEST_TURNS) {
            return settled(
                    metric,
                    BenchmarkStatus.INCONCLUSIVE,
                    fewest + " turns in the baseline and " + measured.count() + " here are too few to compare");
        }
        var pairs = metric.quantity().pairs(baselines.latestTurns(metric), metric.turnsIn(run));
        var prior = baselines.prior(metric);
        var comparison = pairs.size() >= LEAST_PAIRED * measured.count()
                ? Comparison.of(pairs, prior)
                : Comparison.of(
                        measured.milliseconds(),
                        old.stream().map(LatencyHistogram::milliseconds).toList(),
                        prior);
        return new Candidate(metric, Optional.of(comparison), BenchmarkStatus.PASS, "");
    }
}

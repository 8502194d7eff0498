package com.mangaassist.load.stats;

import java.util.List;

/**
 * How far P95 strays from run to run beyond the chance within a run, on the log scale: what no number of requests can
 * buy down.
 *
 * <p>A few runs hardly tell it, so what they say is averaged with a prior, each weighed by its degrees of freedom.
 *
 * @param tau the prior's standard deviation; 0.01 means about 1 %
 * @param degreesOfFreedom how many runs' worth the prior counts
 */
public record BetweenRuns(double tau, double degreesOfFreedom) {

    /** For a mock that sets the pace. */
    public static final BetweenRuns EMBEDDED = new BetweenRuns(0.01, 4);

    /** For a deployed stage that nobody has calibrated yet. */
    public static final BetweenRuns LIVE = new BetweenRuns(0.03, 4);

    public BetweenRuns {
        if (!(tau >= 0 && tau < 1) || !(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException(
                    "tau lies in [0, 1) and has degrees of freedom: " + tau + ", " + degreesOfFreedom);
        }
    }

    /**
     * What runs of the same thing show by themselves, with no prior: 0 where chance within the runs explains their spread.
     *
     * @param runs at least two
     */
    public static BetweenRuns fitted(List<QuantileEstimate> runs) {
        return new BetweenRuns(Math.sqrt(excess(runs)), runs.size() - 1.0);
    }

    /** The prior together with what k runs of the same thing show: ν₀ + k − 1 degrees of freedom. */
    public BetweenRuns updated(List<QuantileEstimate> runs) {
        if (runs.size() < 2) {
            return this;
        }
        var freedom = degreesOfFreedom + runs.size() - 1;
        var variance = degreesOfFreedom * tau * tau + (runs.size() - 1) * excess(runs);
        return new BetweenRuns(Math.sqrt(variance / freedom), freedom);
    }

    /** The variance of the runs' logs beyond what chance within them explains. */
    private static double excess(List<QuantileEstimate> runs) {
        var mean = runs.stream().mapToDouble(QuantileEstimate::log).average().orElseThrow();
        var total = runs.stream()
                        .mapToDouble(run -> (run.log() - mean) * (run.log() - mean))
                        .sum()
                / (runs.size() - 1);
        var within = runs.stream()
                .mapToDouble(QuantileEstimate::logVariance)
                .average()
                .orElseThrow();
        return Math.max(0, total - within);
    }
}

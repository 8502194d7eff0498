package com.mangaassist.load.baseline;

import com.mangaassist.load.stats.BetweenRuns;

/**
 * What counts as a change, and how often the gate may err.
 *
 * @param thresholdPercent the change of P95 that matters
 * @param alpha how often a run without any change may be called a regression, over all metrics and looks together
 * @param beta how often, for one metric, a regression may be called a pass
 * @param betweenRuns what is known beforehand of the spread between runs
 * @param strict whether a run that does not tell fails, too
 */
public record GateRules(double thresholdPercent, double alpha, double beta, BetweenRuns betweenRuns, boolean strict) {

    /** Changes smaller than this matter to nobody, whatever their percentage. */
    static final double LEAST_MILLIS = 10;

    /** The true change, in percent, that a run should be long enough to find in 95 of 100 cases. */
    static final double TARGET_PERCENT = 15;

    /** The specification's latency benchmarks have so many; below, a P95 is hardly more than the maximum. */
    static final long FEWEST_TURNS = 50;

    static final double MOST_ERRORS = 0.05;

    public GateRules {
        if (!(thresholdPercent > 0 && thresholdPercent < 100)) {
            throw new IllegalArgumentException(
                    "chat.threshold: \"" + thresholdPercent + "\" is not allowed; expected percent in (0, 100)");
        }
    }

    public static GateRules of(double thresholdPercent, BetweenRuns betweenRuns) {
        return new GateRules(thresholdPercent, 0.01, 0.05, betweenRuns, false);
    }

    /** The same rules, but an inconclusive gate fails the build. */
    public GateRules failingOnInconclusive() {
        return new GateRules(thresholdPercent, alpha, beta, betweenRuns, true);
    }

    /** Where a regression begins, as a log ratio. */
    double slower() {
        return Math.log1p(thresholdPercent / 100);
    }

    /** Where an improvement begins, as a log ratio; above zero. */
    double faster() {
        return -Math.log1p(-thresholdPercent / 100);
    }
}

package com.mangaassist.load.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * So many hits in so many trials.
 *
 * @param n trials
 */
public record Share(long hits, long n) {

    /** On which side of a limit the true share lies. */
    public enum Side {
        WITHIN,
        BEYOND,
        /** Neither is sure. */
        OPEN
    }

    public Share {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException("0 to " + n + " of " + n + " can be hits: " + hits);
        }
    }

    public Share plus(Share other) {
        return new Share(hits + other.hits, n + other.n);
    }

    /** 0 of no trials. */
    public double value() {
        return n == 0 ? 0 : (double) hits / n;
    }

    /** The greatest true share that is not excluded with this one-sided confidence, after Clopper and Pearson. */
    public double greatest(double confidence) {
        return hits == n
                ? 1
                : BetaDistribution.of(hits + 1.0, n - (double) hits).inverseCumulativeProbability(confidence);
    }

    /**
     * The exact interval for the true share; all of 0 to 1 without a trial.
     *
     * @param confidence for example 0.95
     * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson 1934</a>
     */
    public Interval interval(double confidence) {
        var tail = (1 - confidence) / 2;
        return new Interval(
                hits == 0
                        ? 0
                        : BetaDistribution.of((double) hits, n - hits + 1.0).inverseCumulativeProbability(tail),
                hits == n
                        ? 1
                        : BetaDistribution.of(hits + 1.0, (double) (n - hits)).inverseSurvivalProbability(tail));
    }

    /**
     * Exact binomial test against the limit, each side at the level {@code alpha}.
     *
     * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson 1934</a>
     */
    public Side against(double limit, double alpha) {
        if (n == 0) {
            return Side.OPEN;
        }
        var atTheLimit = BinomialDistribution.of(Math.toIntExact(n), limit);
        if (atTheLimit.cumulativeProbability(Math.toIntExact(hits)) < alpha) {
            return Side.WITHIN;
        }
        return hits > 0 && atTheLimit.survivalProbability(Math.toIntExact(hits) - 1) < alpha ? Side.BEYOND : Side.OPEN;
    }
}

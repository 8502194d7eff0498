package com.mangaassist.load.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A confidence interval.
 *
 * @param upper infinite where the sample is too small to bound it
 */
public record Interval(double lower, double upper) {

    /**
     * Of a quantile, free of any distribution: two order statistics, from the binomial number of values below it.
     *
     * @param confidence for example 0.95
     * @see <a href="https://doi.org/10.1002/9780470316771">Hahn and Meeker, Statistical Intervals, 5.2</a>
     */
    public static Interval ofQuantile(Frequencies sample, double p, double confidence) {
        var ranks = ranks(sample.n(), p, confidence);
        return new Interval(
                ranks.lower < 1 ? Double.NEGATIVE_INFINITY : sample.atRank((long) ranks.lower),
                ranks.upper > sample.n() ? Double.POSITIVE_INFINITY : sample.atRank((long) ranks.upper));
    }

    /** The ranks of those order statistics, counted from 1; beyond [1, n] where n is too small. */
    static Interval ranks(long n, double p, double confidence) {
        var below = BinomialDistribution.of(Math.toIntExact(n), p);
        var tail = (1 - confidence) / 2;
        return new Interval(
                below.inverseCumulativeProbability(tail), below.inverseCumulativeProbability(1 - tail) + 1.0);
    }

    /** Of a mean, by Student's t; infinite for fewer than two values. */
    public static Interval ofMean(Frequencies sample, double confidence) {
        if (sample.n() < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        var t = TDistribution.of(sample.n() - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
        var half = t * sample.standardDeviation() / Math.sqrt((double) sample.n());
        return new Interval(sample.mean() - half, sample.mean() + half);
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}

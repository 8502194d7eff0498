package com.mangaassist.load.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure with the chance in it.
 *
 * @param variance of the figure itself
 * @param degreesOfFreedom of that variance; infinite where it is known
 */
public record Estimate(double value, double variance, double degreesOfFreedom) {

    /** Where Student's distribution is the normal one. */
    private static final double MOST_FREEDOM = 1e6;

    /** Known for sure. */
    public static Estimate exactly(double value) {
        return new Estimate(value, 0, Double.POSITIVE_INFINITY);
    }

    /** Of the mean of the values; fewer than two tell nothing of its spread. */
    public static Estimate ofMean(Moments values) {
        return values.n() < 2
                ? new Estimate(values.mean(), Double.POSITIVE_INFINITY, 0)
                : new Estimate(values.mean(), values.meanVariance(), values.n() - 1.0);
    }

    public Estimate times(double factor) {
        return factor == 0 ? exactly(0) : new Estimate(value * factor, variance * factor * factor, degreesOfFreedom);
    }

    /**
     * The sum of two independent figures.
     *
     * @see <a href="https://doi.org/10.2307/3002019">Satterthwaite 1946</a>
     */
    public Estimate plus(Estimate other) {
        var sum = variance + other.variance;
        var below = part() + other.part();
        return new Estimate(value + other.value, sum, below == 0 ? Double.POSITIVE_INFINITY : sum * sum / below);
    }

    private double part() {
        return variance == 0 ? 0 : variance * variance / degreesOfFreedom;
    }

    /** Where the true figure lies, by Student's t. */
    public Interval interval(double confidence) {
        return new Interval(value - margin((1 - confidence) / 2), value + margin((1 - confidence) / 2));
    }

    /** How far a bound at this one-sided error rate lies from the value. */
    public double margin(double alpha) {
        if (variance == 0 || Double.isInfinite(variance)) {
            return variance;
        }
        return TDistribution.of(Math.min(degreesOfFreedom, MOST_FREEDOM)).inverseSurvivalProbability(alpha)
                * Math.sqrt(variance);
    }
}

package com.mangaassist.load.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A straight line through points by least squares, and how sure its slope is.
 *
 * @param slope change of y for each unit of x; 0 where x does not vary
 * @param standardError of the slope; infinite for fewer than three points
 * @param points how many there were
 * @see <a href="https://www.itl.nist.gov/div898/handbook/pmd/section4/pmd431.htm">NIST handbook, 4.4.3.1</a>
 */
public record LinearTrend(double slope, double standardError, int points) {

    private static final int FREE_PARAMETERS = 2;

    /** @throws IllegalArgumentException if there are not as many y as x */
    public static LinearTrend of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("as many y as x are needed: " + y.length + " and " + x.length);
        }
        var meanX = mean(x);
        var meanY = mean(y);
        var xx = 0.0;
        var xy = 0.0;
        var yy = 0.0;
        for (var i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        var slope = xx == 0 ? 0 : xy / xx;
        var freedom = x.length - FREE_PARAMETERS;
        if (freedom < 1 || xx == 0) {
            return new LinearTrend(slope, Double.POSITIVE_INFINITY, x.length);
        }
        var residual = Math.max(0, yy - slope * xy);
        return new LinearTrend(slope, Math.sqrt(residual / freedom / xx), x.length);
    }

    /** One-sided bounds of the slope; infinite where there are too few points. */
    public Interval bounds(double confidence) {
        if (Double.isInfinite(standardError)) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        var t = TDistribution.of(points - (double) FREE_PARAMETERS).inverseCumulativeProbability(confidence);
        return new Interval(slope - t * standardError, slope + t * standardError);
    }

    /** Whether a slope of zero or less is excluded, one-sided. */
    public boolean rises(double confidence) {
        return bounds(confidence).lower() > 0;
    }

    private static double mean(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}

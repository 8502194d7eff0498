package com.mangaassist.load.stats;

import java.util.Arrays;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A slow change all along a series: Mann and Kendall's test, and Theil and Sen's slope.
 *
 * @param total the median slope, times the length of the series
 * @param pValue two-sided; 1 for fewer than ten points
 * @see <a href="https://doi.org/10.2307/1907187">Mann 1945, Nonparametric Tests Against Trend</a>
 * @see <a href="https://doi.org/10.1080/01621459.1968.10480934">Sen 1968</a>
 */
public record Drift(double total, double pValue) {

    private static final int SHORTEST_SERIES = 10;

    public static Drift of(double[] series) {
        var n = series.length;
        if (n < SHORTEST_SERIES) {
            return new Drift(0, 1);
        }
        var slopes = new double[n * (n - 1) / 2];
        var at = 0;
        var rises = 0L;
        for (var i = 0; i < n; i++) {
            for (var j = i + 1; j < n; j++) {
                rises += (long) Math.signum(series[j] - series[i]);
                slopes[at++] = (series[j] - series[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        var middle = slopes.length / 2;
        var slope = slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
        return new Drift(slope * (n - 1), pValue(rises, series));
    }

    /** Normal approximation with correction for continuity and ties. */
    private static double pValue(long rises, double[] series) {
        var ties = new TreeMap<Double, Integer>();
        Arrays.stream(series).forEach(value -> ties.merge(value, 1, Integer::sum));
        var variance = (spread(series.length)
                        - ties.values().stream().mapToDouble(Drift::spread).sum())
                / 18;
        if (variance <= 0 || rises == 0) {
            return 1;
        }
        var z = (Math.abs(rises) - 1) / Math.sqrt(variance);
        return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }

    private static double spread(double n) {
        return n * (n - 1) * (2 * n + 5);
    }
}

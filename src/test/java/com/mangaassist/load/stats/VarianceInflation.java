package com.mangaassist.load.stats;

/**
 * How much more a quantile varies because neighbouring requests resemble each other, as they do in a queue.
 *
 * <p>Batch means: the series is cut into about √n batches of √n, and the variance of each batch's share of values above
 * the quantile is compared with what independence would give.
 *
 * @see <a href="https://doi.org/10.1287/opre.30.3.556">Schmeiser 1982, Batch Size Effects in the Analysis of Simulation
 *     Output</a>
 */
public final class VarianceInflation {

    private static final int FEWEST_BATCHES = 5;

    private VarianceInflation() {}

    /**
     * The factor by which the quantile's variance exceeds that of independent values; never below 1.
     *
     * @param series in the order of the requests' starts
     * @param quantile the sample's own p-quantile
     */
    public static double of(double[] series, double p, double quantile) {
        var size = (int) Math.sqrt(series.length);
        if (size < FEWEST_BATCHES) {
            return 1;
        }
        var batches = series.length / size;
        var sum = 0.0;
        var squares = 0.0;
        for (var batch = 0; batch < batches; batch++) {
            var share = shareAbove(series, batch * size, size, quantile);
            sum += share;
            squares += share * share;
        }
        var variance = (squares - sum * sum / batches) / (batches - 1);
        return Math.max(1, size * variance / (p * (1 - p)));
    }

    private static double shareAbove(double[] series, int from, int size, double quantile) {
        var above = 0;
        for (var i = from; i < from + size; i++) {
            if (series[i] > quantile) {
                above++;
            }
        }
        return (double) above / size;
    }
}

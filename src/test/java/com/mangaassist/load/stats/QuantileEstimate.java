package com.mangaassist.load.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A sample's p-quantile and how far chance may have moved it, on the log scale.
 *
 * <p>The standard error is Maritz and Jarrett's: the k-th of n order statistics weighs the values with a
 * Beta(k, n − k + 1) distribution. That is what infinitely many bootstrap resamples would give, without drawing any.
 *
 * @param n the sample's size
 * @param value in the sample's unit
 * @param logStandardError of ln value; 0.02 means about 2 %
 * @see <a href="https://doi.org/10.1080/01621459.1978.10480027">Maritz and Jarrett 1978</a>
 */
public record QuantileEstimate(double p, long n, double value, double logStandardError) {

    /** @throws IllegalArgumentException if the sample is empty or holds a value that has no logarithm */
    public static QuantileEstimate of(Frequencies sample, double p) {
        var n = sample.n();
        var rank = Rank.of(n, p);
        if (sample.value(0) <= 0) {
            throw new IllegalArgumentException("only positive values have a logarithm: " + sample.value(0));
        }
        var weights = BetaDistribution.of((double) rank, n - rank + 1.0);
        var first = 0.0;
        var second = 0.0;
        var below = 0.0;
        for (var i = 0; i < sample.size(); i++) {
            var upTo = weights.cumulativeProbability((double) sample.cumulated(i) / n);
            var log = Math.log(sample.value(i));
            first += (upTo - below) * log;
            second += (upTo - below) * log * log;
            below = upTo;
        }
        var variance = Math.max(0, second - first * first);
        return new QuantileEstimate(p, n, sample.atRank(rank), Math.sqrt(variance));
    }

    public double log() {
        return Math.log(value);
    }

    public double logVariance() {
        return logStandardError * logStandardError;
    }

    /** The same value of a sample whose neighbours resemble each other, so that it tells less than its size says. */
    public QuantileEstimate inflated(double varianceInflation) {
        return new QuantileEstimate(p, n, value, logStandardError * Math.sqrt(varianceInflation));
    }
}

package com.mangaassist.load.stats;

/**
 * The usual figures of one sample, in the sample's unit.
 *
 * @param median the middle value, or the mean of the two in the middle; unlike p50, which is always one of the values
 * @param standardDeviation with n − 1 below
 */
public record Summary(
        long n,
        double mean,
        double median,
        double standardDeviation,
        double p50,
        double p95,
        double p99,
        double min,
        double max) {

    /** Of no values: all zero. */
    public static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Summary of(Frequencies sample) {
        if (sample.n() == 0) {
            return NONE;
        }
        return new Summary(
                sample.n(),
                sample.mean(),
                sample.median(),
                sample.standardDeviation(),
                sample.quantile(0.50),
                sample.quantile(0.95),
                sample.quantile(0.99),
                sample.value(0),
                sample.value(sample.size() - 1));
    }
}

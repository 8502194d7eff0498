package com.mangaassist.load.stats;

/**
 * Which of n ordered values is the p-quantile.
 *
 * <p>The specification reads {@code sorted[int(n·p)]}, counted from zero; counted from one that is ⌊n·p⌋ + 1. Where n·p
 * is whole this lies one later than the usual nearest rank, so a baseline and a run must both be read this way.
 */
public final class Rank {

    private Rank() {}

    /**
     * The quantile's place among n ordered values, counted from 1.
     *
     * @throws IllegalArgumentException if there are no values or p is not in [0, 1)
     */
    public static long of(long n, double p) {
        if (n < 1) {
            throw new IllegalArgumentException("a quantile needs at least one value, got " + n);
        }
        if (!(p >= 0 && p < 1)) {
            throw new IllegalArgumentException("a quantile's p lies in [0, 1): " + p);
        }
        return (long) (n * p) + 1;
    }
}

package com.mangaassist.load.stats;

import java.util.Arrays;

/**
 * A sample as its distinct values, ascending, and how often each occurred.
 *
 * <p>This is what a histogram keeps of a sample of any size; every statistic of a run is computed from it.
 */
public final class Frequencies {

    private final double[] values;
    private final long[] cumulated;

    private Frequencies(double[] values, long[] cumulated) {
        this.values = values;
        this.cumulated = cumulated;
    }

    /** @throws IllegalArgumentException if the lengths differ, a value is out of order or a count is not positive */
    public static Frequencies of(double[] ascendingValues, long[] counts) {
        if (ascendingValues.length != counts.length) {
            throw new IllegalArgumentException(ascendingValues.length + " values but " + counts.length + " counts");
        }
        var cumulated = new long[counts.length];
        var sum = 0L;
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] < 1 || (i > 0 && !(ascendingValues[i] > ascendingValues[i - 1]))) {
                throw new IllegalArgumentException("values ascend and counts are positive, but at " + i + ": "
                        + ascendingValues[i] + " × " + counts[i]);
            }
            sum += counts[i];
            cumulated[i] = sum;
        }
        return new Frequencies(ascendingValues.clone(), cumulated);
    }

    /** Counts each of the values, given in any order. */
    public static Frequencies ofSample(double... sample) {
        var sorted = sample.clone();
        Arrays.sort(sorted);
        var distinct = Arrays.stream(sorted).distinct().toArray();
        var counts = new long[distinct.length];
        var at = 0;
        for (var value : sorted) {
            if (value != distinct[at]) {
                at++;
            }
            counts[at]++;
        }
        return of(distinct, counts);
    }

    /** How many values the sample has, all told. */
    public long n() {
        return cumulated.length == 0 ? 0 : cumulated[cumulated.length - 1];
    }

    /** How many different values. */
    public int size() {
        return values.length;
    }

    /** The i-th smallest distinct value, counted from 0. */
    public double value(int i) {
        return values[i];
    }

    /** How many of the sample are no greater than the i-th distinct value. */
    public long cumulated(int i) {
        return cumulated[i];
    }

    /** The value at a place of the ordered sample, counted from 1. */
    public double atRank(long rank) {
        if (rank < 1 || rank > n()) {
            throw new IllegalArgumentException("rank " + rank + " of " + n() + " values");
        }
        var found = Arrays.binarySearch(cumulated, rank);
        return values[found >= 0 ? found : -found - 1];
    }

    /** The p-quantile by {@link Rank}. */
    public double quantile(double p) {
        return atRank(Rank.of(n(), p));
    }

    /** The middle value, or the mean of the two in the middle. */
    public double median() {
        var half = n() / 2;
        return n() % 2 == 1 ? atRank(half + 1) : (atRank(half) + atRank(half + 1)) / 2;
    }

    public double mean() {
        requireValues();
        var sum = 0.0;
        for (var i = 0; i < values.length; i++) {
            sum += values[i] * count(i);
        }
        return sum / n();
    }

    /** The sample's standard deviation, with n − 1 below; 0 for a single value. */
    public double standardDeviation() {
        requireValues();
        if (n() == 1) {
            return 0;
        }
        var mean = mean();
        var squares = 0.0;
        for (var i = 0; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean) * count(i);
        }
        return Math.sqrt(squares / (n() - 1));
    }

    private long count(int i) {
        return i == 0 ? cumulated[0] : cumulated[i] - cumulated[i - 1];
    }

    private void requireValues() {
        if (n() == 0) {
            throw new IllegalArgumentException("no values, no statistic");
        }
    }
}

package com.mangaassist.load.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The place where the level of a short series most plausibly changed.
 *
 * <p>The greatest two-sample t over all places that leave at least three points on either side, judged by how often a
 * shuffled series has as great a one. So the choice of the place is paid for, and one outlier at the end cannot alarm.
 * The shuffles follow from the data: the same series always give the same answer.
 *
 * @param at the first point of the new level, counted from 0
 * @param shift new mean less old mean
 * @param pValue how often chance alone does as much
 */
public record ChangePoint(int at, double shift, double pValue) {

    private static final int SHORTEST_SERIES = 10;
    private static final int SHORTEST_SEGMENT = 3;
    private static final int SHUFFLES = 1_999;

    /** Empty for fewer than ten points, or if chance explains the change at this error rate. */
    public static Optional<ChangePoint> find(double[] series, double alpha) {
        if (series.length < SHORTEST_SERIES) {
            return Optional.empty();
        }
        var best = best(series);
        var greatest = Math.abs(statistic(series, best));
        var random = new Random(Arrays.hashCode(series));
        var shuffled = series.clone();
        var asGreat = 1;
        for (var i = 0; i < SHUFFLES; i++) {
            shuffle(shuffled, random);
            if (Math.abs(statistic(shuffled, best(shuffled))) >= greatest) {
                asGreat++;
            }
        }
        var pValue = asGreat / (SHUFFLES + 1.0);
        return pValue < alpha
                ? Optional.of(new ChangePoint(best, mean(series, best, series.length) - mean(series, 0, best), pValue))
                : Optional.empty();
    }

    private static int best(double[] series) {
        return IntStream.rangeClosed(SHORTEST_SEGMENT, series.length - SHORTEST_SEGMENT)
                .boxed()
                .max((a, b) -> Double.compare(Math.abs(statistic(series, a)), Math.abs(statistic(series, b))))
                .orElseThrow();
    }

    /** Student's t, with the variance pooled over both segments. */
    private static double statistic(double[] series, int at) {
        var left = mean(series, 0, at);
        var right = mean(series, at, series.length);
        var squares = squares(series, 0, at, left) + squares(series, at, series.length, right);
        var error = Math.sqrt(squares / (series.length - 2) * (1.0 / at + 1.0 / (series.length - at)));
        if (error == 0) {
            return left == right ? 0 : Math.copySign(Double.MAX_VALUE, right - left);
        }
        return (right - left) / error;
    }

    private static double mean(double[] series, int from, int to) {
        return Arrays.stream(series, from, to).average().orElseThrow();
    }

    private static double squares(double[] series, int from, int to, double mean) {
        return Arrays.stream(series, from, to)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static void shuffle(double[] series, Random random) {
        for (var i = series.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var swapped = series[i];
            series[i] = series[j];
            series[j] = swapped;
        }
    }
}

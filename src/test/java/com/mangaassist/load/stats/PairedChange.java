package com.mangaassist.load.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a quantile changed between two samples whose members belong together pair by pair, as two runs with the same
 * seed do: what both have in common, such as the latencies drawn, does not blur the difference.
 *
 * <p>The variance is the bootstrap's, resampling pairs. Its random numbers follow from the data, so the same data always
 * give the same answer.
 *
 * @param earlier the earlier sample's quantile
 * @param logRatio ln (later / earlier)
 * @see <a href="https://doi.org/10.1007/978-1-4899-4541-9">Efron and Tibshirani, An Introduction to the Bootstrap</a>
 */
public record PairedChange(double earlier, double logRatio, double logVariance) {

    private static final int RESAMPLES = 2_000;

    /** @throws IllegalArgumentException if there are no pairs */
    public static PairedChange of(Pairs pairs, double p) {
        var rank = pairs.size() - Rank.of(pairs.size(), p) + 1;
        var before = new Descending(pairs::earlier, order(pairs.size(), pairs::earlier), rank);
        var after = new Descending(pairs::later, order(pairs.size(), pairs::later), rank);
        var random = new Random(seed(pairs));
        var sum = 0.0;
        var squares = 0.0;
        for (var resample = 0; resample < RESAMPLES; resample++) {
            var counts = draw(random, pairs.size());
            var ratio = Math.log(after.quantile(counts) / before.quantile(counts));
            sum += ratio;
            squares += ratio * ratio;
        }
        var once = new int[pairs.size()];
        Arrays.fill(once, 1);
        var variance = Math.max(0, squares - sum * sum / RESAMPLES) / (RESAMPLES - 1);
        var earlier = before.quantile(once);
        return new PairedChange(earlier, Math.log(after.quantile(once) / earlier), variance);
    }

    /** How often each of n members occurs in a resample. */
    private static int[] draw(Random random, int n) {
        var counts = new int[n];
        for (var i = 0; i < n; i++) {
            counts[random.nextInt(n)]++;
        }
        return counts;
    }

    private static long seed(Pairs pairs) {
        return IntStream.range(0, pairs.size())
                .mapToLong(i -> 31L * Double.hashCode(pairs.earlier(i)) + Double.hashCode(pairs.later(i)))
                .reduce(1, (seed, pair) -> 31 * seed + pair);
    }

    private static int[] order(int n, IntToDoubleFunction value) {
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -value.applyAsDouble(i)))
                .mapToInt(i -> i)
                .toArray();
    }

    /** A sample from its greatest value down, since a high quantile is near the top. */
    private static final class Descending {

        private final IntToDoubleFunction sample;
        private final int[] order;
        private final long fromTop;

        Descending(IntToDoubleFunction sample, int[] order, long fromTop) {
            this.sample = sample;
            this.order = order;
            this.fromTop = fromTop;
        }

        /** The quantile where the i-th member occurs so many times. */
        double quantile(int[] counts) {
            var seen = 0L;
            for (var i : order) {
                seen += counts[i];
                if (seen >= fromTop) {
                    return sample.applyAsDouble(i);
                }
            }
            throw new IllegalStateException("counts do not add up to the sample's size");
        }
    }
}

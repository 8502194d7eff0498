package com.mangaassist.load.metric;

import com.mangaassist.load.stats.Frequencies;
import com.mangaassist.load.stats.Summary;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;

/**
 * A distribution of durations in microseconds at three significant digits; immutable.
 *
 * <p>Statistics are read from {@link #milliseconds()}, where each duration stands for the middle of its bucket (at most
 * 0.05 % away), and never from HdrHistogram's own {@code getValueAtPercentile}, which lies one rank below the
 * specification's where n·p is whole.
 */
public final class LatencyHistogram {

    static final long MAX_MICROS = TimeUnit.HOURS.toMicros(1);
    static final int SIGNIFICANT_DIGITS = 3;

    public static final LatencyHistogram EMPTY = copyOf(empty());

    private static final double MICROS_PER_MILLI = 1_000;

    private final Histogram counts;

    private LatencyHistogram(Histogram counts) {
        this.counts = counts;
    }

    static LatencyHistogram copyOf(AbstractHistogram counts) {
        var copy = empty();
        copy.add(counts);
        return new LatencyHistogram(copy);
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws IllegalArgumentException if the text is no compressed histogram
     */
    public static LatencyHistogram decode(String base64) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return copyOf(Histogram.decodeFromCompressedByteBuffer(bytes, 0));
        } catch (DataFormatException | RuntimeException broken) {
            throw new IllegalArgumentException("not a compressed HdrHistogram in base64", broken);
        }
    }

    public long count() {
        return counts.getTotalCount();
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    /** Both distributions as one, as if recorded together. */
    public LatencyHistogram plus(LatencyHistogram other) {
        var sum = empty();
        sum.add(counts);
        sum.add(other.counts);
        return new LatencyHistogram(sum);
    }

    /**
     * What was recorded since an earlier snapshot of the same recorder.
     *
     * @throws IllegalArgumentException if the other has something that this one lacks
     */
    public LatencyHistogram since(LatencyHistogram earlier) {
        var difference = copy();
        difference.subtract(earlier.counts);
        return new LatencyHistogram(difference);
    }

    Histogram copy() {
        return counts.copy();
    }

    /** The distribution's values in milliseconds, with their counts. */
    public Frequencies milliseconds() {
        var values = DoubleStream.builder();
        var occurrences = LongStream.builder();
        for (var bucket : counts.recordedValues()) {
            values.add(middle(bucket.getValueIteratedTo()) / MICROS_PER_MILLI);
            occurrences.add(bucket.getCountAtValueIteratedTo());
        }
        return Frequencies.of(values.build().toArray(), occurrences.build().toArray());
    }

    /** The usual figures, in milliseconds; all zero if nothing was recorded. */
    public Summary summary() {
        return Summary.of(milliseconds());
    }

    /** Compressed, in base64: about 0.7 KB for a thousand durations. Starts with {@code HISTFAAA}. */
    public String encoded() {
        var copy = counts.copy();
        var buffer = ByteBuffer.allocate(copy.getNeededByteBufferCapacity());
        var length = copy.encodeIntoCompressedByteBuffer(buffer, Deflater.BEST_COMPRESSION);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
    }

    private double middle(long value) {
        var lowest = counts.lowestEquivalentValue(value);
        return lowest + (counts.sizeOfEquivalentValueRange(value) - 1) / 2.0;
    }

    private static Histogram empty() {
        return new Histogram(MAX_MICROS, SIGNIFICANT_DIGITS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyHistogram that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return count() + " durations";
    }
}

package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.PackedHistogram;

/**
 * Counts durations as {@link LatencyRecorder} does, but in about a kilobyte for a hundred of them, so that there can be
 * hundreds of tallies. Not thread-safe.
 */
public final class LatencyTally {

    private final PackedHistogram counts =
            new PackedHistogram(LatencyHistogram.MAX_MICROS, LatencyHistogram.SIGNIFICANT_DIGITS);

    public void record(Duration duration) {
        record(duration, 1);
    }

    /** The same duration several times. */
    public void record(Duration duration, long times) {
        var micros = TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
        counts.recordValueWithCount(Math.min(Math.max(micros, 1), LatencyHistogram.MAX_MICROS), times);
    }

    /** Counts all that the other has counted, too. */
    public void add(LatencyTally other) {
        counts.add(other.counts);
    }

    /** What was counted so far. */
    public LatencyHistogram snapshot() {
        return LatencyHistogram.copyOf(counts);
    }
}

package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.AtomicHistogram;

/**
 * Counts durations from any number of threads, without a lock.
 *
 * <p>Its size is fixed (about 180 KB), whatever it counts: a duration beyond one hour counts as one hour,
 * and one below a microsecond as one microsecond, so that every duration has a logarithm.
 */
public final class LatencyRecorder {

    private final AtomicHistogram counts =
            new AtomicHistogram(LatencyHistogram.MAX_MICROS, LatencyHistogram.SIGNIFICANT_DIGITS);

    public void record(Duration duration) {
        recordNanos(duration.toNanos());
    }

    /** For hot paths: no object is made. */
    public void recordNanos(long nanos) {
        var micros = TimeUnit.NANOSECONDS.toMicros(nanos);
        counts.recordValue(Math.min(Math.max(micros, 1), LatencyHistogram.MAX_MICROS));
    }

    /** What was counted so far. */
    public LatencyHistogram snapshot() {
        return LatencyHistogram.copyOf(counts);
    }
}

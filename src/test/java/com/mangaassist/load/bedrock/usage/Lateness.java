package com.mangaassist.load.bedrock.usage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** A histogram of how late something came, to within 7 %; safe for all event loops at once. */
public final class Lateness {

    private static final int PER_OCTAVE = 16;
    private static final int OCTAVES = 60;
    private static final int SHIFT = 4;

    private final AtomicLongArray counts = new AtomicLongArray(OCTAVES * PER_OCTAVE);

    /** Adds one; an early event counts as on time. */
    public void add(long nanos) {
        counts.incrementAndGet(bucket(Math.max(0, nanos)));
    }

    public long count() {
        long sum = 0;
        for (int i = 0; i < counts.length(); i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    /**
     * The lateness that this share did not exceed.
     *
     * @param share 0 to 1
     */
    public Duration percentile(double share) {
        long rank = (long) Math.ceil(share * count());
        long seen = 0;
        for (int i = 0; i < counts.length(); i++) {
            seen += counts.get(i);
            if (seen >= rank && seen > 0) {
                return Duration.ofNanos(upperBound(i));
            }
        }
        return Duration.ZERO;
    }

    public void clear() {
        for (int i = 0; i < counts.length(); i++) {
            counts.set(i, 0);
        }
    }

    private static int bucket(long nanos) {
        if (nanos < PER_OCTAVE) {
            return (int) nanos;
        }
        int octave = 63 - Long.numberOfLeadingZeros(nanos) - SHIFT;
        return Math.min((octave + 1) * PER_OCTAVE + (int) ((nanos >>> octave) - PER_OCTAVE), OCTAVES * PER_OCTAVE - 1);
    }

    private static long upperBound(int bucket) {
        if (bucket < PER_OCTAVE) {
            return bucket;
        }
        int octave = bucket / PER_OCTAVE - 1;
        return ((long) (bucket % PER_OCTAVE + PER_OCTAVE + 1) << octave) - 1;
    }
}

package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/**
 * How far the load generator fell behind its own plan.
 *
 * <p>The plan's zero is not known: it is the arrival that came earliest against its due time, so a lag is never
 * negative. Used by the one thread that feeds users; read by any.
 */
public final class SendLag {

    private final LongUnaryOperator dueNanos;
    private final LongSupplier nanoTime;
    private final LatencyRecorder lags = new LatencyRecorder();
    private long zero = Long.MAX_VALUE;
    private long first;
    private long last;
    private long lastIndex;

    /** @param dueNanos when the user of this number should arrive, counted from the first */
    public SendLag(LongUnaryOperator dueNanos, LongSupplier nanoTime) {
        this.dueNanos = dueNanos;
        this.nanoTime = nanoTime;
    }

    /** The user of this number, counted from 0, is here. */
    public synchronized void arrived(long index) {
        var now = nanoTime.getAsLong();
        var due = dueNanos.applyAsLong(index);
        zero = Math.min(zero, now - due);
        first = index == 0 ? now : first;
        last = now;
        lastIndex = index;
        lags.recordNanos(now - due - zero);
    }

    public Duration p99() {
        return Duration.ofNanos((long) (lags.snapshot().summary().p99() * 1e6));
    }

    /** The achieved rate as a share of the offered one; 1 before two users have come. */
    public synchronized double achievedShare() {
        return last == first ? 1 : (double) dueNanos.applyAsLong(lastIndex) / (last - first);
    }
}

package com.mangaassist.load.gateway.limit;

import java.util.function.LongSupplier;

/** Lets a rate through, and a burst on top after a pause. Safe for use by many threads. */
public final class TokenBucket {

    private static final double NANOS = 1e9;

    private final RateLimit limit;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filledAt;

    /** Full at first. */
    public TokenBucket(RateLimit limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        tokens = limit.burst();
        filledAt = nanoTime.getAsLong();
    }

    /** Takes one token if there is one. */
    public synchronized boolean tryTake() {
        var now = nanoTime.getAsLong();
        tokens = Math.min(limit.burst(), tokens + (now - filledAt) / NANOS * limit.perSecond());
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}

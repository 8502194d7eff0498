package com.mangaassist.load.metric;

import java.time.Duration;

/**
 * When a turn is too late.
 *
 * @param timeout after which a turn counts as failed; its latency then
 * @param usefulWithin the service level objective for the time to a useful answer
 */
public record TurnLimits(Duration timeout, Duration usefulWithin) {

    public TurnLimits {
        requirePositive("timeout", timeout);
        requirePositive("usefulWithin", usefulWithin);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}

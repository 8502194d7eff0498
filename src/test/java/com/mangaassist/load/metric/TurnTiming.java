package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.Optional;

/**
 * When a turn's answer came, counted from the moment its prompt was sent.
 *
 * @param sentNanos when the prompt was sent, on this process's {@link System#nanoTime} scale
 * @param timeToFirstToken the first non-empty content chunk; empty where none came or the route does not stream
 * @param timeToUsefulAnswer the end of the first sentence as the reader sees it; empty where none came, and where what
 *     came is of no use to the reader: not in the prompt's language, or an error's text
 * @param endToEnd the last content chunk; for a turn that failed or was truncated, its timeout
 */
public record TurnTiming(
        long sentNanos, Optional<Duration> timeToFirstToken, Optional<Duration> timeToUsefulAnswer, Duration endToEnd) {

    public TurnTiming {
        if (endToEnd.isNegative()) {
            throw new IllegalArgumentException("end-to-end latency must not be negative: " + endToEnd);
        }
    }
}

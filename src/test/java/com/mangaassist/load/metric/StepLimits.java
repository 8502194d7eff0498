package com.mangaassist.load.metric;

import java.time.Duration;

/**
 * What one step of a capacity search must hold.
 *
 * @param latency P95 of whole answers may be at most this
 * @param timeToFirstToken P95 of first tokens may be at most this
 * @param useful a useful answer must arrive within
 */
public record StepLimits(Duration latency, Duration timeToFirstToken, Duration useful) {

    /** After this time it is known of a turn whether it held. */
    Duration longest() {
        return max(latency, max(timeToFirstToken, useful));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}

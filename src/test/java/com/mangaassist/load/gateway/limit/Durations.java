package com.mangaassist.load.gateway.limit;

import java.time.Duration;

/** Arithmetic that {@link Duration} lacks. */
final class Durations {

    private Durations() {}

    static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos(Math.max(1, Math.round(duration.toNanos() * factor)));
    }

    static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(
                    name + ": " + duration + " is not allowed; expected a positive duration");
        }
    }
}

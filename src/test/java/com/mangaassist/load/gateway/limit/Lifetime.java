package com.mangaassist.load.gateway.limit;

import java.time.Duration;

/**
 * How long a connection or a stream may last.
 *
 * @param idle without a byte in either direction
 * @param total however busy it is
 */
public record Lifetime(Duration idle, Duration total) {

    public Lifetime {
        Durations.requirePositive("idle", idle);
        Durations.requirePositive("total", total);
    }

    Lifetime scaled(double factor) {
        return new Lifetime(Durations.scaled(idle, factor), Durations.scaled(total, factor));
    }
}

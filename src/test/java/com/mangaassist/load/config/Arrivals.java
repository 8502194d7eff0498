package com.mangaassist.load.config;

import java.time.Duration;

/**
 * How users arrive in the open model.
 *
 * @param ratePerSecond new messages per second, which the shape varies
 * @param rampUp time from nothing to where the shape begins; not measured
 * @param duration the measured time, after the ramp-up
 */
public record Arrivals(Shape shape, double ratePerSecond, Duration rampUp, Duration duration) {

    private static final Duration LONGEST = Duration.ofDays(7);

    static Arrivals from(Options options) {
        return new Arrivals(
                options.parse(Option.WORKLOAD, Shape::of, shape -> true, Shape.allowed()),
                options.number(Option.RATE, rate -> rate > 0 && rate <= 100_000, "messages per second, above 0"),
                options.parse(
                        Option.RAMP_UP,
                        Durations::parse,
                        ramp -> !ramp.isNegative() && isWholeSeconds(ramp),
                        "whole seconds: " + Durations.ALLOWED),
                options.parse(
                        Option.DURATION,
                        Durations::parse,
                        duration -> duration.compareTo(Duration.ZERO) > 0 && isWholeSeconds(duration),
                        "whole seconds, at least 1s: " + Durations.ALLOWED));
    }

    /** Gatling injects by the second, and nobody in a fraction of one. */
    private static boolean isWholeSeconds(Duration duration) {
        return duration.toNanosPart() == 0 && duration.compareTo(LONGEST) <= 0;
    }
}

package com.mangaassist.load.config;

import java.time.Duration;

/**
 * What a capacity search looks for.
 *
 * @param latency P95 of whole answers may be at most this, and a useful answer must arrive within
 * @param timeToFirstToken P95 of first tokens may be at most this
 * @param highestRate no higher rate is tried, messages per second
 * @param least the capacity that there must be; 0 if any will do
 */
public record CapacitySettings(Duration latency, Duration timeToFirstToken, double highestRate, double least) {

    static CapacitySettings from(Options options) {
        return new CapacitySettings(
                positive(options, Option.SLO),
                positive(options, Option.SLO_TTFT),
                options.number(Option.MAX_RATE, rate -> rate >= 1 && rate <= 2_000, "messages per second, 1 to 2000"),
                options.number(Option.LEAST_CAPACITY, rate -> rate >= 0, "messages per second, 0 or more"));
    }

    private static Duration positive(Options options, Option option) {
        return options.parse(
                option, Durations::parse, limit -> limit.compareTo(Duration.ZERO) > 0, Durations.ALLOWED + ", above 0");
    }
}

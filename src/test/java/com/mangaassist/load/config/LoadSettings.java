package com.mangaassist.load.config;

/**
 * What is sent.
 *
 * @param warmUpPerRoute requests per (transport × model) before the load
 */
public record LoadSettings(Arrivals arrivals, int warmUpPerRoute, TransportMix transports, long seed) {

    static LoadSettings from(Options options) {
        return new LoadSettings(
                Arrivals.from(options),
                options.integer(
                        Option.WARMUP, count -> count >= 0 && count <= 10_000, "a number of requests, 0 to 10000"),
                options.parse(Option.TRANSPORTS, TransportMix::parse, mix -> true, TransportMix.ALLOWED),
                seed(options));
    }

    static long seed(Options options) {
        return options.parse(Option.SEED, Long::valueOf, seed -> true, "a whole number");
    }
}

package com.mangaassist.load.config;

/** How the mock Bedrock behaves. */
public record MockSettings(Endpoint endpoint, double latencyScale, double errorRate, double throttleRate) {

    static MockSettings from(Options options, int defaultPort) {
        return new MockSettings(
                Endpoint.from(options, Option.MOCK_HOST, Option.MOCK_PORT, defaultPort),
                options.number(Option.MOCK_LATENCY_SCALE, scale -> scale >= 0 && scale <= 1000, "a factor, 0 to 1000"),
                share(options, Option.MOCK_ERROR_RATE),
                share(options, Option.MOCK_THROTTLE_RATE));
    }

    private static double share(Options options, Option option) {
        return options.number(option, share -> share >= 0 && share <= 1, "a share, 0 to 1");
    }
}

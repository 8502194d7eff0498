package com.mangaassist.load.config;

/** How the mock Bedrock behaves. */
public record MockSettings(Endpoint endpoint, double latencyScale, MockTrouble trouble, MockAnswers answers) {

    static MockSettings from(Options options, int defaultPort) {
        return new MockSettings(
                Endpoint.from(options, Option.MOCK_HOST, Option.MOCK_PORT, defaultPort),
                options.number(Option.MOCK_LATENCY_SCALE, scale -> scale >= 0 && scale <= 1000, "a factor, 0 to 1000"),
                MockTrouble.from(options),
                MockAnswers.from(options));
    }
}

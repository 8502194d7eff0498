package com.mangaassist.load.config;

/** How the mock Bedrock behaves. */
public record MockSettings(Endpoint endpoint, Tempo tempo, MockTrouble trouble, MockAnswers answers) {

    /**
     * How fast it is.
     *
     * @param latencyScale multiplies every time
     * @param plan {@code specification}, {@code physical}, or a file's name
     */
    public record Tempo(double latencyScale, String plan) {}

    static MockSettings from(Options options, int defaultPort) {
        return new MockSettings(
                Endpoint.from(options, Option.MOCK_HOST, Option.MOCK_PORT, defaultPort),
                new Tempo(
                        options.number(
                                Option.MOCK_LATENCY_SCALE, scale -> scale >= 0 && scale <= 1000, "a factor, 0 to 1000"),
                        options.text(Option.MOCK_PACING)),
                MockTrouble.from(options),
                MockAnswers.from(options));
    }

    MockSettings onAnyPort() {
        return new MockSettings(endpoint.onAnyPort(), tempo, trouble, answers);
    }
}

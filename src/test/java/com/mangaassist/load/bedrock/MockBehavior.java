package com.mangaassist.load.bedrock;

import com.mangaassist.load.bedrock.fault.FailureRates;
import com.mangaassist.load.bedrock.server.ListenAddress;

/**
 * How a mock behaves.
 *
 * @param seed of latencies, failures and ids
 * @param latencyScale multiplies every latency and the time between tokens; 0 answers at once
 */
public record MockBehavior(long seed, double latencyScale, FailureRates failures, ListenAddress address) {

    public MockBehavior {
        if (!(latencyScale >= 0 && latencyScale <= 1_000)) {
            throw new IllegalArgumentException("latencyScale: " + latencyScale + " is not allowed; expected 0 to 1000");
        }
    }

    /** The specification's latencies, no failures, loopback and any free port. */
    public static MockBehavior defaults(long seed) {
        return new MockBehavior(seed, 1, FailureRates.NONE, ListenAddress.LOOPBACK);
    }

    public MockBehavior withLatencyScale(double scale) {
        return new MockBehavior(seed, scale, failures, address);
    }

    /** @param rate share of requests answered with {@code InternalServerException}, 0 to 1 */
    public MockBehavior withErrorRate(double rate) {
        return new MockBehavior(seed, latencyScale, new FailureRates(rate, failures.throttles()), address);
    }

    /** @param rate share of requests answered with {@code ThrottlingException}, 0 to 1 */
    public MockBehavior withThrottleRate(double rate) {
        return new MockBehavior(seed, latencyScale, new FailureRates(failures.errors(), rate), address);
    }

    /** @param port 0 for any that is free */
    public MockBehavior withAddress(String host, int port) {
        return new MockBehavior(seed, latencyScale, failures, new ListenAddress(host, port));
    }
}

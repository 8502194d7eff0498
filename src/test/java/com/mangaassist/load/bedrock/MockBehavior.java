package com.mangaassist.load.bedrock;

import com.mangaassist.load.bedrock.fault.FailureRates;
import com.mangaassist.load.bedrock.fault.FaultPlan;
import com.mangaassist.load.bedrock.server.ListenAddress;
import java.nio.file.Path;

/**
 * How a mock behaves.
 *
 * @param seed of latencies, failures and ids
 */
public record MockBehavior(long seed, ListenAddress address, Conduct conduct, Trouble trouble) {

    /**
     * How it serves while all is well.
     *
     * @param latencyScale multiplies every latency and the time between tokens; 0 answers at once
     * @param realLifecycle whether models are refused that Bedrock itself no longer serves
     */
    public record Conduct(double latencyScale, boolean realLifecycle) {

        public Conduct {
            if (!(latencyScale >= 0 && latencyScale <= 1_000)) {
                throw new IllegalArgumentException(
                        "latencyScale: " + latencyScale + " is not allowed; expected 0 to 1000");
            }
        }
    }

    /** What goes wrong. */
    public record Trouble(FailureRates rates, FaultPlan plan) {}

    /** The specification's latencies, no failures, loopback and any free port. */
    public static MockBehavior defaults(long seed) {
        return new MockBehavior(
                seed, ListenAddress.LOOPBACK, new Conduct(1, false), new Trouble(FailureRates.NONE, FaultPlan.NONE));
    }

    public MockBehavior withLatencyScale(double scale) {
        return with(new Conduct(scale, conduct.realLifecycle()));
    }

    /** Refuses the models that Bedrock itself no longer serves, Claude 3 among them. */
    public MockBehavior withRealLifecycle() {
        return with(new Conduct(conduct.latencyScale(), true));
    }

    /** @param rate share of requests answered with {@code InternalServerException}, 0 to 1 */
    public MockBehavior withErrorRate(double rate) {
        return with(new Trouble(new FailureRates(rate, trouble.rates().throttles()), trouble.plan()));
    }

    /** @param rate share of requests answered with {@code ThrottlingException}, 0 to 1 */
    public MockBehavior withThrottleRate(double rate) {
        return with(new Trouble(new FailureRates(trouble.rates().errors(), rate), trouble.plan()));
    }

    public MockBehavior withFaults(FaultPlan plan) {
        return with(new Trouble(trouble.rates(), plan));
    }

    /** @throws IllegalArgumentException naming what is wrong in the file */
    public MockBehavior withFaults(Path yaml) {
        return withFaults(FaultPlan.read(yaml));
    }

    /** @param port 0 for any that is free */
    public MockBehavior withAddress(String host, int port) {
        return new MockBehavior(seed, new ListenAddress(host, port), conduct, trouble);
    }

    private MockBehavior with(Conduct other) {
        return new MockBehavior(seed, address, other, trouble);
    }

    private MockBehavior with(Trouble other) {
        return new MockBehavior(seed, address, conduct, other);
    }
}

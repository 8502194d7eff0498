package com.mangaassist.load.bedrock;

import com.mangaassist.load.bedrock.answer.AnswerBook;
import com.mangaassist.load.bedrock.answer.Librarian.Strategies;
import com.mangaassist.load.bedrock.answer.Strategy;
import com.mangaassist.load.bedrock.fault.FailureRates;
import com.mangaassist.load.bedrock.fault.FaultPlan;
import com.mangaassist.load.bedrock.pacing.PacingPlan;
import com.mangaassist.load.bedrock.quota.Quotas;
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
     * @param realLifecycle whether models are refused that Bedrock itself no longer serves
     */
    public record Conduct(Tempo tempo, boolean realLifecycle, AnswerBook book, Strategies strategies) {}

    /**
     * How fast it is.
     *
     * @param latencyScale multiplies every latency and the time between tokens; 0 answers at once
     */
    public record Tempo(double latencyScale, PacingPlan plan) {

        public Tempo {
            if (!(latencyScale >= 0 && latencyScale <= 1_000)) {
                throw new IllegalArgumentException(
                        "latencyScale: " + latencyScale + " is not allowed; expected 0 to 1000");
            }
        }
    }

    /** What goes wrong. */
    public record Trouble(FailureRates rates, FaultPlan plan, Quotas quotas) {}

    /** The specification's latencies and echoes, no fixtures, no failures, no quotas, loopback and any free port. */
    public static MockBehavior defaults(long seed) {
        return new MockBehavior(
                seed,
                ListenAddress.LOOPBACK,
                new Conduct(
                        new Tempo(1, PacingPlan.SPECIFICATION),
                        false,
                        AnswerBook.withoutFixtures(),
                        Strategies.STANDARD),
                new Trouble(FailureRates.NONE, FaultPlan.NONE, Quotas.NONE));
    }

    public MockBehavior withLatencyScale(double scale) {
        return with(new Tempo(scale, conduct.tempo().plan()));
    }

    public MockBehavior withPacing(PacingPlan plan) {
        return with(new Tempo(conduct.tempo().latencyScale(), plan));
    }

    /** Refuses the models that Bedrock itself no longer serves, Claude 3 among them. */
    public MockBehavior withRealLifecycle() {
        return with(new Conduct(conduct.tempo(), true, conduct.book(), conduct.strategies()));
    }

    /** Answers what this project's fixtures know from them. */
    public MockBehavior withStandardFixtures() {
        var book = conduct.book().withStandardFixtures();
        return with(new Conduct(conduct.tempo(), conduct.realLifecycle(), book, conduct.strategies()));
    }

    /**
     * Answers from further fixtures, before those of this project.
     *
     * @param path a folder of fixture files, or one file
     * @throws IllegalArgumentException listing all that is wrong in the files
     */
    public MockBehavior withFixtures(Path path) {
        var book = conduct.book().withFixtures(path);
        return with(new Conduct(conduct.tempo(), conduct.realLifecycle(), book, conduct.strategies()));
    }

    public MockBehavior withStrategy(Strategy usual) {
        return with(conduct.strategies().with("", usual));
    }

    /** @param model part of the ids of the models that answer so */
    public MockBehavior withStrategy(String model, Strategy strategy) {
        return with(conduct.strategies().with(model, strategy));
    }

    /** @param rate share of requests answered with {@code InternalServerException}, 0 to 1 */
    public MockBehavior withErrorRate(double rate) {
        return with(new FailureRates(rate, trouble.rates().throttles()));
    }

    /** @param rate share of requests answered with {@code ThrottlingException}, 0 to 1 */
    public MockBehavior withThrottleRate(double rate) {
        return with(new FailureRates(trouble.rates().errors(), rate));
    }

    public MockBehavior withFaults(FaultPlan plan) {
        return with(new Trouble(trouble.rates(), plan, trouble.quotas()));
    }

    /** @throws IllegalArgumentException naming what is wrong in the file */
    public MockBehavior withFaults(Path yaml) {
        return withFaults(FaultPlan.read(yaml));
    }

    public MockBehavior withQuotas(Quotas quotas) {
        return with(new Trouble(trouble.rates(), trouble.plan(), quotas));
    }

    /** @throws IllegalArgumentException naming what is wrong in the file */
    public MockBehavior withQuotas(Path yaml) {
        return withQuotas(Quotas.read(yaml));
    }

    /** @param port 0 for any that is free */
    public MockBehavior withAddress(String host, int port) {
        return new MockBehavior(seed, new ListenAddress(host, port), conduct, trouble);
    }

    private MockBehavior with(Tempo tempo) {
        return with(new Conduct(tempo, conduct.realLifecycle(), conduct.book(), conduct.strategies()));
    }

    private MockBehavior with(Strategies strategies) {
        return with(new Conduct(conduct.tempo(), conduct.realLifecycle(), conduct.book(), strategies));
    }

    private MockBehavior with(FailureRates rates) {
        return with(new Trouble(rates, trouble.plan(), trouble.quotas()));
    }

    private MockBehavior with(Conduct other) {
        return new MockBehavior(seed, address, other, trouble);
    }

    private MockBehavior with(Trouble other) {
        return new MockBehavior(seed, address, conduct, other);
    }
}

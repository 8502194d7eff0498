package com.mangaassist.load.bedrock;

import com.mangaassist.load.bedrock.admin.Controls;
import com.mangaassist.load.bedrock.answer.Librarian;
import com.mangaassist.load.bedrock.answer.PromptCache;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.fault.Faults;
import com.mangaassist.load.bedrock.invoke.Journal;
import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.bedrock.quota.Gatekeeper;
import com.mangaassist.load.bedrock.server.HttpFront;
import com.mangaassist.load.bedrock.usage.Bill;
import com.mangaassist.load.bedrock.usage.CallRecord;
import com.mangaassist.load.bedrock.usage.PacingError;
import com.mangaassist.load.bedrock.usage.Timeline;
import com.mangaassist.load.bedrock.usage.UsageReport;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.fixture.PromptHash;
import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.ModelId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mock of Bedrock Runtime that listens from the moment you have it until it is closed.
 *
 * <pre>{@code
 * try (var bedrock = MockBedrock.start(MockBehavior.defaults(42))) {
 *     var client = BedrockRuntimeAsyncClient.builder().endpointOverride(bedrock.url())…
 * }
 * }</pre>
 */
public final class MockBedrock implements AutoCloseable {

    private final Controls controls;
    private final String host;
    private final HttpFront front;

    private MockBedrock(Controls controls, String host, HttpFront front) {
        this.controls = controls;
        this.host = host;
        this.front = front;
    }

    /** @throws IllegalStateException naming host and port, if the address is in use */
    public static MockBedrock start(MockBehavior behavior) {
        var chance = new Chance(behavior.seed());
        var conduct = behavior.conduct();
        var trouble = behavior.trouble();
        var controls = new Controls(
                Journal.empty(),
                new Faults(chance, trouble.rates(), trouble.plan()),
                new Controls.Answers(
                        new Librarian(conduct.book(), conduct.strategies(), chance),
                        new PromptCache(TokenEstimator.bpe(), System::nanoTime)),
                new Gatekeeper(trouble.quotas(), System::nanoTime));
        var front = HttpFront.listen(behavior.address(), Operations.of(behavior, controls));
        return new MockBedrock(controls, behavior.address().host(), front);
    }

    /** The endpoint for clients: an AWS SDK's {@code endpointOverride}. */
    public URI url() {
        return URI.create("http://" + host + ":" + port());
    }

    public int port() {
        return front.port();
    }

    /**
     * The mock's own clock readings of a request; each can be taken once, and only the latest 100,000 are kept.
     *
     * @param requestId as sent in the request's metadata; {@code #1}, {@code #2}, … for requests without
     */
    public Optional<Timeline> takeTimeline(String requestId) {
        return controls.journal().timelines().take(requestId);
    }

    /** What a request is charged; only the latest 20,000 are kept. */
    public Bill bill(String requestId) {
        return controls.journal().bills().of(requestId);
    }

    /** The oldest call that was not taken yet, of the latest 10,000; waits for one until the time is over. */
    public Optional<CallRecord> takeInvocation(Duration timeout) {
        return controls.journal().calls().take(timeout);
    }

    public UsageReport usageReport() {
        return controls.journal().usage().report();
    }

    /** Requests per minute, of those of the models that have a quota. */
    public Map<ModelId, Long> requestQuotas(Set<ModelId> models) {
        return controls.gatekeeper().requestQuotas(models);
    }

    /** How far the streams were off their schedule; read it while it changes, it is not a copy. */
    public PacingError pacingError() {
        return controls.journal().pacing();
    }

    /**
     * The next {@code count} requests fail, each attempt of an SDK being a request.
     *
     * @param code for example {@code ThrottlingException}
     * @throws IllegalArgumentException if the service has no such error
     */
    public void forceError(String code, String message, int count) {
        force(Faults.error(ErrorType.of(code), message), count);
    }

    /** The next {@code count} requests meet a fault. */
    public void force(Fault fault, int count) {
        controls.faults().force(fault, count);
    }

    /** Answers each conversation with this hash with this text; {@link #promptHash} tells the hash. */
    public void override(String promptHash, String text) {
        controls.answers().librarian().override(promptHash, text);
    }

    /** The hash of a conversation of one question: the specification's {@code _hash_prompt}. */
    public static String promptHash(String prompt) {
        return PromptHash.ofMessages(List.of(Message.user(prompt)));
    }

    /** As it was at the start: no usage, no forced faults, no overrides, full quotas. */
    public void reset() {
        controls.reset();
    }

    /** Stops listening and closes every connection. */
    @Override
    public void close() {
        front.close();
    }
}

package com.mangaassist.load.bedrock;

import com.mangaassist.load.bedrock.answer.AnswerSource;
import com.mangaassist.load.bedrock.answer.Composer;
import com.mangaassist.load.bedrock.dialect.ClaudeMessages;
import com.mangaassist.load.bedrock.invoke.Invoker;
import com.mangaassist.load.bedrock.invoke.Journal;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.bedrock.pacing.Pacing;
import com.mangaassist.load.bedrock.server.HttpFront;
import com.mangaassist.load.bedrock.server.Routes;
import com.mangaassist.load.bedrock.usage.Timeline;
import com.mangaassist.load.bedrock.usage.Timelines;
import com.mangaassist.load.bedrock.usage.UsageLedger;
import com.mangaassist.load.bedrock.usage.UsageReport;
import com.mangaassist.load.fixture.TokenEstimator;
import java.net.URI;
import java.util.Optional;

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

    private static final int TIMELINES = 100_000;

    private final Journal journal = new Journal(new UsageLedger(), new Timelines(TIMELINES));
    private final MockBehavior behavior;
    private final HttpFront front;

    private MockBedrock(MockBehavior behavior) {
        this.behavior = behavior;
        this.front = HttpFront.listen(behavior.address(), routes(invoker()));
    }

    /** @throws IllegalStateException naming host and port, if the address is in use */
    public static MockBedrock start(MockBehavior behavior) {
        return new MockBedrock(behavior);
    }

    /** The endpoint for clients: an AWS SDK's {@code endpointOverride}. */
    public URI url() {
        return URI.create("http://" + behavior.address().host() + ":" + port());
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
        return journal.timelines().take(requestId);
    }

    public UsageReport usageReport() {
        return journal.usage().report();
    }

    /** Stops listening and closes every connection. */
    @Override
    public void close() {
        front.close();
    }

    private Invoker invoker() {
        var pacing = new Pacing(new Chance(behavior.seed()), behavior.latencyScale());
        return new Invoker(
                ModelRegistry.standard(),
                new Composer(AnswerSource.echo(), TokenEstimator.bpe()),
                new Invoker.Behavior(pacing, behavior.failures()),
                journal);
    }

    private static Routes routes(Invoker invoker) {
        var claude = new ClaudeMessages();
        return new Routes()
                .add("POST", "/model/{modelId}/invoke", call -> invoker.whole(claude, call))
                .add("POST", "/model/{modelId}/invoke-with-response-stream", call -> invoker.streamed(claude, call));
    }
}

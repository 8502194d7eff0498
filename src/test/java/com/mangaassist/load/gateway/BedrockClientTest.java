package com.mangaassist.load.gateway;

import static com.mangaassist.load.gateway.StandInBedrock.answer;
import static com.mangaassist.load.gateway.StandInBedrock.exception;
import static com.mangaassist.load.gateway.StandInBedrock.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.gateway.StandInBedrock.Reply;
import com.mangaassist.load.protocol.ClaudeAnswer;
import com.mangaassist.load.protocol.ClaudeEvent;
import com.mangaassist.load.protocol.ClaudeRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import io.netty.buffer.ByteBuf;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What each client must do with the same bytes. */
final class BedrockClientTest {

    /** Longer than the SDK's ten seconds when it loses the failure of a refused connection, as it does now and then. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Invocation INVOCATION = new Invocation("r1", ModelId.HAIKU, ClaudeRequest.of("おすすめは?"));

    /** How to make one. */
    interface Client extends Function<URI, BedrockClient> {}

    static Stream<Named<Client>> clients() {
        return Stream.of(Named.of("sdk", SdkBedrockClient::forMock), Named.of("netty", NettyBedrockClient::forMock));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void streamsEventsInOrder(Client type) {
        try (var bedrock = new StandInBedrock(Reply.stream(answer("鬼滅の", "刃")));
                var client = type.apply(bedrock.url())) {
            var events = client.stream(INVOCATION).collectList().block(PATIENCE);

            assertThat(events)
                    .containsExactly(
                            new ClaudeEvent.Started(new TokenUsage(7, 1)),
                            new ClaudeEvent.Text("鬼滅の"),
                            new ClaudeEvent.Text("刃"),
                            new ClaudeEvent.Ending("end_turn", 11),
                            new ClaudeEvent.Stopped(Optional.of(new TokenUsage(7, 12))));
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void namesModelAndRequestOnTheWire(Client type) throws InterruptedException {
        try (var bedrock = new StandInBedrock(Reply.stream(answer("x")));
                var client = type.apply(bedrock.url())) {
            client.stream(INVOCATION).blockLast(PATIENCE);

            assertThat(bedrock.requests().take())
                    .isEqualTo(new StandInBedrock.Seen(
                            "/model/anthropic.claude-3-haiku-20240307-v1%3A0/invoke-with-response-stream",
                            "{\"requestId\":\"r1\"}", ClaudeRequest.of("おすすめは?").json()));
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void invokesAsAWhole(Client type) throws InterruptedException {
        var message = "{\"content\":[{\"type\":\"text\",\"text\":\"全23巻\"}],\"stop_reason\":\"end_turn\","
                + "\"usage\":{\"input_tokens\":7,\"output_tokens\":12}}";
        try (var bedrock = new StandInBedrock(Reply.stream(Mono.just(StandInBedrock.utf8(message))));
                var client = type.apply(bedrock.url())) {
            var answer = client.invoke(INVOCATION).block(PATIENCE);

            assertThat(answer).isEqualTo(new ClaudeAnswer("全23巻", "end_turn", new TokenUsage(7, 12)));
            var seen = bedrock.requests().take();
            assertThat(seen.path()).isEqualTo("/model/anthropic.claude-3-haiku-20240307-v1%3A0/invoke");
            assertThat(seen.metadata()).isEqualTo("{\"requestId\":\"r1\"}");
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aRefusalHasTheServicesWords(Client type) {
        var refusal =
                Reply.error(400, "ValidationException:http://internal.amazon.com/coral/com.amazon.bedrock/", "No");
        try (var bedrock = new StandInBedrock(refusal, refusal);
                var client = type.apply(bedrock.url())) {
            var errors = List.of(failure(client.stream(INVOCATION)), failure(client.invoke(INVOCATION)));

            assertThat(errors).allSatisfy(error -> {
                assertThat(error.code()).isEqualTo("ValidationException");
                assertThat(error).hasMessage("No");
                assertThat(error.gatewayStatus()).isEqualTo(502);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void nobodyListeningIsUnreachable(Client type) {
        try (var client = type.apply(URI.create("http://127.0.0.1:1"))) {
            assertThat(failure(client.stream(INVOCATION)).code()).isEqualTo("unreachable");
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void anAttemptThatDeliveredNothingIsRepeatedUnseen(Client type) {
        var throttled = Reply.error(429, "ThrottlingException", "Too many requests");
        var brokeAtOnce = Reply.stream(Flux.just(exception("serviceUnavailableException", "busy")));
        try (var bedrock = new StandInBedrock(throttled, brokeAtOnce, Reply.stream(answer("全部")));
                var client = type.apply(bedrock.url())) {
            var events = client.stream(INVOCATION).collectList().block(PATIENCE);

            assertThat(events).hasSize(4).contains(new ClaudeEvent.Text("全部"));
            assertThat(bedrock.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void anAnswerThatBrokeOffIsNotReplayed(Client type) {
        var broken = Flux.just(text("全"), text("23"), exception("throttlingException", "Too many tokens"));
        try (var bedrock = new StandInBedrock(Reply.stream(broken), Reply.stream(answer("全", "23", "巻")));
                var client = type.apply(bedrock.url())) {
            StepVerifier.create(client.stream(INVOCATION))
                    .expectNext(new ClaudeEvent.Text("全"), new ClaudeEvent.Text("23"))
                    .expectErrorSatisfies(error ->
                            assertThat(((UpstreamException) error).code()).isEqualTo("ThrottlingException"))
                    .verify(PATIENCE);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aStreamCutShortLacksItsStop(Client type) {
        try (var bedrock = new StandInBedrock(Reply.stream(Flux.just(text("全"))));
                var client = type.apply(bedrock.url())) {
            StepVerifier.create(client.stream(INVOCATION))
                    .expectNext(new ClaudeEvent.Text("全"))
                    .verifyComplete();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void readsNoFasterThanAsked(Client type) {
        var pieces = 20_000;
        var sent = new AtomicInteger();
        try (var bedrock = new StandInBedrock(Reply.stream(flood(pieces, sent)));
                var client = type.apply(bedrock.url())) {
            StepVerifier.create(client.stream(INVOCATION), 3)
                    .expectNextCount(3)
                    .thenRequest(500)
                    .expectNextCount(500)
                    .then(() -> assertThat(sent.get()).isLessThan(pieces / 4))
                    .thenCancel()
                    .verify(PATIENCE);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void streamsThatNobodyReadsDoNotHoldUpOthers(Client type) {
        var unread = 20;
        var replies = new ArrayList<>(Collections.nCopies(unread, Reply.stream(flood(20_000, new AtomicInteger()))));
        replies.add(0, Reply.stream(answer("first")));
        replies.add(Reply.stream(answer("quick")));
        try (var bedrock = new StandInBedrock(replies.toArray(Reply[]::new));
                var client = type.apply(bedrock.url())) {
            // From now on there is a connection that all streams can share.
            client.stream(INVOCATION).blockLast(PATIENCE);
            var lazy = Stream.generate(() -> client.stream(INVOCATION).subscribeWith(new LazyReader()))
                    .limit(unread)
                    .toList();
            lazy.forEach(reader -> reader.first.join());

            assertThat(client.stream(INVOCATION).collectList().block(PATIENCE)).hasSize(4);
            lazy.forEach(BaseSubscriber::cancel);
        }
    }

    /** Takes one event and then loses interest. */
    private static final class LazyReader extends BaseSubscriber<ClaudeEvent> {

        private final CompletableFuture<ClaudeEvent> first = new CompletableFuture<>();

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        protected void hookOnNext(ClaudeEvent event) {
            first.complete(event);
        }
    }

    private static Flux<ByteBuf> flood(int pieces, AtomicInteger sent) {
        var long3k = "あ".repeat(1_000);
        return Flux.range(0, pieces).map(i -> {
            sent.incrementAndGet();
            return text(long3k);
        });
    }

    @ParameterizedTest
    @MethodSource("clients")
    void cancellingEndsTheCall(Client type) throws InterruptedException {
        var cancelled = new CountDownLatch(1);
        var hanging = Flux.just(text("x")).concatWith(Flux.never()).doOnCancel(cancelled::countDown);
        try (var bedrock = new StandInBedrock(Reply.stream(hanging));
                var client = type.apply(bedrock.url())) {
            client.stream(INVOCATION).blockFirst(PATIENCE);

            assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aReaderWhoLeavesLeavesNoErrorBehind(Client type) throws InterruptedException {
        var dropped = new ConcurrentLinkedQueue<Throwable>();
        var left = new CountDownLatch(1);
        var hanging = Flux.just(text("x")).concatWith(Flux.never()).doOnCancel(left::countDown);
        Hooks.onErrorDropped(dropped::add);
        try (var bedrock = new StandInBedrock(Reply.stream(hanging), Reply.stream(answer("next")));
                var client = type.apply(bedrock.url())) {
            client.stream(INVOCATION).blockFirst(PATIENCE);
            left.await(20, TimeUnit.SECONDS);

            assertThat(client.stream(INVOCATION).collectList().block(PATIENCE)).hasSize(4);
            assertThat(dropped).isEmpty();
        } finally {
            Hooks.resetOnErrorDropped();
        }
    }

    private static UpstreamException failure(org.reactivestreams.Publisher<?> call) {
        var failed = new AtomicReference<Throwable>();
        StepVerifier.create(call).consumeErrorWith(failed::set).verify(PATIENCE);
        return (UpstreamException) Objects.requireNonNull(failed.get());
    }
}

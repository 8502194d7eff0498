package com.mangaassist.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.gateway.limit.GatewayLimits;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeEvent;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

final class WebSocketRouteTest {

    private static String question(String requestId) {
        return new ChatRequest(requestId, "おすすめは?", Optional.of(QueryType.ORDER_STATUS), Optional.empty()).json();
    }

    @Test
    void streamsTheAnswerInOrderAndEndsWithUsage() throws InterruptedException {
        try (var gateway = ChatGateway.start(
                        GatewayBehavior.standard(), ScriptedBedrock.saying("鬼滅の", "", "刃\n", "\"𩸽\""));
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question("r1"));

            assertThat(client.answer())
                    .containsExactly(
                            new ChatFrame.Delta("r1", "鬼滅の"),
                            new ChatFrame.Delta("r1", "刃\n"),
                            new ChatFrame.Delta("r1", "\"𩸽\""),
                            new ChatFrame.Stop("r1", ModelId.HAIKU, "end_turn", new TokenUsage(7, 12), false));
        }
    }

    @Test
    void handwrittenFramesEqualTheProtocols() throws InterruptedException {
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("a\"\\\u0001é鬼𩸽"));
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question("r\"1"));

            assertThat(client.nextMessage()).isEqualTo(new ChatFrame.Delta("r\"1", "a\"\\\u0001é鬼𩸽").json());
        }
    }

    @ParameterizedTest
    @CsvSource({"RECOMMENDATION,, sonnet", "ORDER_STATUS,, haiku", "ORDER_STATUS, meta.llama3, meta.llama3"})
    void theQueryTypeChoosesTheModelUnlessTheFrameNamesOne(QueryType type, String model, String asked)
            throws InterruptedException {
        var bedrock = ScriptedBedrock.saying("x");
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), bedrock);
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            var named = Optional.ofNullable(model).map(ModelId::new);
            client.send(new ChatRequest("r1", "Hello", Optional.of(type), named).json());
            client.answer();

            assertThat(bedrock.invocations().take().model().family()).isEqualTo(asked);
        }
    }

    @Test
    void answersSeveralQuestionsOfOneConnectionAtOnce() throws InterruptedException {
        var slow = Sinks.many().unicast().<ClaudeEvent>onBackpressureBuffer();
        var bedrock = new ScriptedBedrock(invocation -> invocation.requestId().equals("slow")
                ? slow.asFlux()
                : Flux.fromStream(ScriptedBedrock.events("quick")));
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), bedrock);
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question("slow")).send(question("quick"));

            assertThat(client.answer()).extracting(ChatFrame::requestId).containsOnly("quick");
            ScriptedBedrock.events("slow").forEach(slow::tryEmitNext);
            assertThat(client.answer()).extracting(ChatFrame::requestId).containsOnly("slow");
        }
    }

    @Test
    void questionsBeyondTheLimitWait() throws InterruptedException {
        var first = Sinks.many().unicast().<ClaudeEvent>onBackpressureBuffer();
        var bedrock = new ScriptedBedrock(invocation -> invocation.requestId().equals("first")
                ? first.asFlux()
                : Flux.fromStream(ScriptedBedrock.events("second")));
        var limits = GatewayLimits.aws();
        var behavior = GatewayBehavior.standard()
                .withLimits(limits.withSockets(limits.sockets().withQuestionsAtOnce(1)));
        try (var gateway = ChatGateway.start(behavior, bedrock);
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question("first")).send(question("second"));
            bedrock.invocations().take();

            assertThat(bedrock.invocations().poll(200, TimeUnit.MILLISECONDS)).isNull();
            first.tryEmitError(new UpstreamException("x", 500, "x"));
            assertThat(bedrock.invocations().poll(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"action":"dance","requestId":"r1"}                              | Forbidden
            {"requestId":"r1","prompt":"x"}                                  | Forbidden
            {"action":"sendMessage","requestId":"r1"}                        | prompt
            {"action":"sendMessage","requestId":"r1","prompt":"x","model":""} | model
            {"action":                                                       | frame
            [1]                                                              | frame
            """)
    void aBadFrameGetsApiGatewaysErrorAndTheConnectionLivesOn(String bad, String complaint)
            throws InterruptedException {
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("x"));
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            var error = (ChatFrame.Failure) client.send(bad).next();
            assertThat(error.message()).contains(complaint);
            assertThat(error.connectionId()).hasSize(16).endsWith("=");
            assertThat(error.requestId()).isNotEmpty();

            assertThat(client.send(question("r2")).answer()).hasSize(2);
        }
    }

    @Test
    void anUpstreamErrorIsAFrameOfItsRequest() throws InterruptedException {
        var throttled = new UpstreamException("ThrottlingException", 429, "Too many requests");
        try (var gateway = ChatGateway.start(
                        GatewayBehavior.standard(), new ScriptedBedrock(in -> Flux.error(throttled)));
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            var error = (ChatFrame.Failure) client.send(question("r1")).next();

            assertThat(error.requestId()).isEqualTo("r1");
            assertThat(error.code()).isEqualTo("ThrottlingException");
            assertThat(error.message()).isEqualTo("Too many requests");
        }
    }

    @Test
    void anAnswerWithoutItsStopIsTruncated() throws InterruptedException {
        var bedrock = new ScriptedBedrock(in -> Flux.just(new ClaudeEvent.Text("half")));
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), bedrock);
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            var frames = client.send(question("r1")).answer();

            assertThat(frames).hasSize(2).first().isEqualTo(new ChatFrame.Delta("r1", "half"));
            assertThat(((ChatFrame.Failure) frames.get(1)).code()).isEqualTo("truncated");
        }
    }

    @Test
    void aClientThatVanishesCancelsItsCalls() throws InterruptedException {
        var bedrock = new ScriptedBedrock(
                in -> Flux.<ClaudeEvent>just(new ClaudeEvent.Text("x")).concatWith(Mono.never()));
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), bedrock);
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question("r1")).next();
            client.vanish();

            assertThat(bedrock.cancelled().poll(20, TimeUnit.SECONDS)).isEqualTo("r1");
        }
    }

    @Test
    void aSlowReaderHoldsUpOnlyItself() throws InterruptedException {
        var emitted = new AtomicInteger();
        var pieces = 20_000;
        var long16k = "あ".repeat(5_000);
        var bedrock = new ScriptedBedrock(in -> in.requestId().equals("slow")
                ? Flux.range(0, pieces).doOnNext(i -> emitted.incrementAndGet()).map(i -> new ClaudeEvent.Text(long16k))
                : Flux.fromStream(ScriptedBedrock.events("quick")));
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), bedrock);
                var lazy = ChatSocket.connectWithoutReading(gateway.webSocketUrl());
                var eager = ChatSocket.connect(gateway.webSocketUrl())) {
            lazy.send(question("slow"));
            bedrock.invocations().take();

            for (var i = 0; i < 20; i++) {
                assertThat(eager.send(question("q" + i)).answer()).hasSize(2);
            }
            assertThat(emitted.get()).isLessThan(pieces / 2);
            lazy.read();
            for (var i = 0; i < pieces; i++) {
                assertThat(lazy.nextMessage()).hasSizeGreaterThan(5_000);
            }
        }
    }

    @Test
    void connectionsHaveDifferentIds() throws InterruptedException {
        var ids = new ArrayList<String>();
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("x"))) {
            for (var i = 0; i < 3; i++) {
                try (var client = ChatSocket.connect(gateway.webSocketUrl())) {
                    ids.add(((ChatFrame.Failure) client.send("{}").next()).connectionId());
                }
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void closingTheGatewayClosesItsConnections() throws InterruptedException {
        var gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("x"));
        try (var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question("r1")).answer();
            gateway.close();

            assertThat(client.closeCode()).isEqualTo(1001);
        }
    }
}

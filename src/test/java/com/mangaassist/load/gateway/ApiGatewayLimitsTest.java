package com.mangaassist.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.gateway.limit.GatewayLimits;
import com.mangaassist.load.gateway.limit.HttpLimits;
import com.mangaassist.load.gateway.limit.Lifetime;
import com.mangaassist.load.gateway.limit.RateLimit;
import com.mangaassist.load.gateway.limit.SocketLimits;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeEvent;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Each limit of API Gateway, hit on purpose by clients that are not ours. */
final class ApiGatewayLimitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final GatewayLimits AWS = GatewayLimits.aws();

    private static ChatGateway gateway(GatewayLimits limits, BedrockClient bedrock) {
        return ChatGateway.start(GatewayBehavior.standard().withLimits(limits), bedrock);
    }

    private static GatewayLimits sockets(Duration integrationTimeout, Lifetime lifetime) {
        return AWS.withSockets(new SocketLimits(32_768, 131_072, 8, integrationTimeout, lifetime));
    }

    private static String question(String prompt) {
        return new ChatRequest("r1", prompt, Optional.empty(), Optional.empty()).json();
    }

    private static HttpResponse<String> post(ChatGateway gateway, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.httpUrl().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void aMessageInSeveralFramesIsPutTogether() throws InterruptedException {
        var bedrock = ScriptedBedrock.saying("x");
        var prompt = "鬼".repeat(40_000);
        try (var gateway = gateway(AWS, bedrock);
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question(prompt)).answer();

            assertThat(bedrock.invocations().take().request().messages().get(0).text())
                    .isEqualTo(prompt);
        }
    }

    @Test
    void aMessageOver128KilobytesClosesWith1009() {
        try (var gateway = gateway(AWS, ScriptedBedrock.saying("x"));
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question("x".repeat(131_072)));

            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void aFrameOver32KilobytesClosesWith1009() {
        try (var gateway = gateway(AWS, ScriptedBedrock.saying("x"))) {
            var closed = Sinks.<WebSocketCloseStatus>one();
            reactor.netty.http.client.HttpClient.newConnection()
                    .websocket()
                    .uri(gateway.webSocketUrl().toString())
                    .handle((in, out) -> out.sendObject(Mono.just(new TextWebSocketFrame(question("x".repeat(33_000)))))
                            .then()
                            .then(in.receiveCloseStatus())
                            .doOnNext(closed::tryEmitValue)
                            .then())
                    .blockLast(PATIENCE);

            assertThat(closed.asMono().block(PATIENCE))
                    .extracting(status -> status.code())
                    .isEqualTo(1009);
        }
    }

    @Test
    void anIdleConnectionClosesWith1001() {
        try (var gateway = gateway(sockets(LONG, new Lifetime(SHORT, LONG)), ScriptedBedrock.saying("x"));
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            assertThat(client.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void anOldConnectionClosesWith1001EvenInMidAnswer() throws InterruptedException {
        var chatty = new ScriptedBedrock(in -> Flux.<ClaudeEvent>just(new ClaudeEvent.Text("x"))
                .concatWith(Flux.interval(Duration.ofMillis(10))
                        .onBackpressureDrop()
                        .map(i -> new ClaudeEvent.Text("y"))));
        try (var gateway = gateway(sockets(LONG, new Lifetime(LONG, SHORT)), chatty);
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question("Hello"));

            assertThat(client.closeCode()).isEqualTo(1001);
            assertThat(chatty.cancelled().take()).isEqualTo("r1");
        }
    }

    @Test
    void aPingIsAnswered() throws InterruptedException {
        try (var gateway = gateway(AWS, ScriptedBedrock.saying("x"));
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send("{\"action\":\"ping\",\"requestId\":\"p1\"}");

            assertThat(client.next()).isEqualTo(new ChatFrame.Pong("p1"));
        }
    }

    @Test
    void aSlowIntegrationTimesOutButItsAnswerStillComes() throws InterruptedException {
        var late = Sinks.many().unicast().<ClaudeEvent>onBackpressureBuffer();
        try (var gateway = gateway(sockets(SHORT, new Lifetime(LONG, LONG)), new ScriptedBedrock(in -> late.asFlux()));
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            assertThat(((ChatFrame.Failure) client.send(question("Hello")).next()).message())
                    .isEqualTo("Endpoint request timed out");

            ScriptedBedrock.events("late").forEach(late::tryEmitNext);
            assertThat(client.next()).isEqualTo(new ChatFrame.Delta("r1", "late"));
        }
    }

    @Test
    void connectionsBeyondTheRateAreRefused() {
        var limits = AWS.withConnections(new RateLimit(1e-6, 1));
        try (var gateway = gateway(limits, ScriptedBedrock.saying("x"));
                var first = ChatSocket.connect(gateway.webSocketUrl())) {
            assertThat(handshakeStatus(gateway, "")).isEqualTo(429);
            assertThat(first).isNotNull();
        }
    }

    @Test
    void requestsBeyondTheRateAreRefusedOnAllRoutes() throws Exception {
        var limits = AWS.withRequests(new RateLimit(1e-6, 1));
        try (var gateway = gateway(limits, ScriptedBedrock.saying("x"));
                var client = ChatSocket.connect(gateway.webSocketUrl())) {
            client.send(question("Hello")).answer();

            assertThat(((ChatFrame.Failure) client.send(question("Hello")).next()).message())
                    .isEqualTo("Too Many Requests");
            for (var path : new String[] {"/chat", "/chat/stream"}) {
                var response = post(gateway, path, question("Hello"));
                assertThat(response.statusCode()).isEqualTo(429);
                assertThat(response.body()).startsWith("{\"message\": \"Too Many Requests\"");
            }
        }
    }

    @Test
    void theAuthorizerDecidesWhoConnects() throws Exception {
        var behavior = GatewayBehavior.standard().withAuthorizer(Authorizer.bearer("secret"));
        try (var gateway = ChatGateway.start(behavior, ScriptedBedrock.saying("x"))) {
            assertThat(handshakeStatus(gateway, "")).isEqualTo(401);
            assertThat(handshakeStatus(gateway, "Bearer guess")).isEqualTo(403);
            assertThat(handshakeStatus(gateway, "Bearer secret")).isEqualTo(101);
            assertThat(post(gateway, "/chat", question("Hello")).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aBrokenAuthorizerIsAnError() {
        var behavior = GatewayBehavior.standard().withAuthorizer(header -> {
            throw new IllegalStateException("broken");
        });
        try (var gateway = ChatGateway.start(behavior, ScriptedBedrock.saying("x"))) {
            assertThat(handshakeStatus(gateway, "")).isEqualTo(500);
        }
    }

    private static int handshakeStatus(ChatGateway gateway, String authorization) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (!authorization.isEmpty()) {
            builder.header("Authorization", authorization);
        }
        try {
            builder.buildAsync(gateway.webSocketUrl(), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            var handshake = (WebSocketHandshakeException) Objects.requireNonNull(refused.getCause());
            return handshake.getResponse().statusCode();
        }
    }

    @Test
    void aWebSocketNeedsAnUpgrade() throws Exception {
        try (var gateway = gateway(AWS, ScriptedBedrock.saying("x"))) {
            var response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(gateway.httpUrl()).build(), BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(426);
        }
    }

    @Test
    void aWholeAnswerThatTakesTooLongIsA503() throws Exception {
        var limits = AWS.withHttp(new HttpLimits(1_000, SHORT, new Lifetime(LONG, LONG)));
        try (var gateway = gateway(limits, new ScriptedBedrock(in -> Flux.never()))) {
            var response = post(gateway, "/chat", question("Hello"));

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).startsWith("{\"message\": \"Service Unavailable\"");
        }
    }

    @Test
    void aLargeBodyIsA413() throws Exception {
        var limits = AWS.withHttp(new HttpLimits(1_000, LONG, new Lifetime(LONG, LONG)));
        try (var gateway = gateway(limits, ScriptedBedrock.saying("x"))) {
            assertThat(post(gateway, "/chat", question("x".repeat(800))).statusCode())
                    .isEqualTo(200);
            assertThat(post(gateway, "/chat", question("x".repeat(1_000))).statusCode())
                    .isEqualTo(413);
            assertThat(post(gateway, "/chat/stream", question("x".repeat(1_000)))
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void aStreamThatFallsSilentIsCut() {
        var limits = AWS.withHttp(new HttpLimits(1_000, LONG, new Lifetime(SHORT, LONG)));
        var bedrock = new ScriptedBedrock(
                in -> Flux.<ClaudeEvent>just(new ClaudeEvent.Text("x")).concatWith(Mono.never()));
        try (var gateway = gateway(limits, bedrock)) {
            assertThatThrownBy(() -> post(gateway, "/chat/stream", question("Hello")))
                    .isInstanceOf(IOException.class);
            assertThat(bedrock.cancelled()).hasSize(1);
        }
    }
}

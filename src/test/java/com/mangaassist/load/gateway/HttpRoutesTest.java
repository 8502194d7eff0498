package com.mangaassist.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeEvent;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class HttpRoutesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String QUESTION =
            new ChatRequest("r1", "おすすめは?", Optional.of(QueryType.ORDER_STATUS), Optional.empty()).json();

    private static HttpRequest post(ChatGateway gateway, String path, String body) {
        return HttpRequest.newBuilder(gateway.httpUrl().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpResponse<String> send(ChatGateway gateway, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(post(gateway, path, body), BodyHandlers.ofString());
    }

    @Test
    void answersAsAWhole() throws Exception {
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("全23巻", "です。"))) {
            var response = send(gateway, "/chat", QUESTION);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
            assertThat(ChatFrame.parse(response.body()))
                    .isEqualTo(new ChatFrame.Answer(
                            "全23巻です。",
                            new ChatFrame.Stop("r1", ModelId.HAIKU, "end_turn", new TokenUsage(7, 12), false)));
        }
    }

    @Test
    void streamsServerSentEvents() throws Exception {
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("全23巻", "です。\n"))) {
            var response = send(gateway, "/chat/stream", QUESTION);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(response.body())
                    .isEqualTo(event("content_block_delta", new ChatFrame.Delta("r1", "全23巻"))
                            + event("content_block_delta", new ChatFrame.Delta("r1", "です。\n"))
                            + event(
                                    "message_stop",
                                    new ChatFrame.Stop("r1", ModelId.HAIKU, "end_turn", new TokenUsage(7, 12), false)));
        }
    }

    private static String event(String name, ChatFrame frame) {
        return "event: " + name + "\ndata: " + frame.json() + "\n\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat", "/chat/stream"})
    void aBadBodyIsA400ThatNamesTheField(String path) throws Exception {
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("x"))) {
            for (var body : new String[] {"", "[1]", "{\"requestId\":\"r1\"}"}) {
                var response = send(gateway, path, body);

                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(Json.text(Json.object(response.body()), "message")).containsPattern("^(frame|prompt): ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/chat, 429, 429",
        "/chat/stream, 429, 429",
        "/chat, 503, 503",
        "/chat, 408, 504",
        "/chat/stream, 403, 502"
    })
    void anUpstreamErrorBeforeTheFirstFrameIsAStatus(String path, int upstream, int status) throws Exception {
        var bedrock = new ScriptedBedrock(in -> Flux.error(new UpstreamException("SomeException", upstream, "No")));
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), bedrock)) {
            var response = send(gateway, path, QUESTION);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.body())
                    .isEqualTo("{\"message\": \"No\", \"requestId\":\"r1\", \"code\":\"SomeException\"}");
        }
    }

    @Test
    void anUpstreamErrorAfterTheFirstFrameIsAnEvent() throws Exception {
        var bedrock = new ScriptedBedrock(in -> Flux.<ClaudeEvent>just(new ClaudeEvent.Text("half"))
                .concatWith(Mono.error(new UpstreamException("ThrottlingException", 429, "Too many"))));
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), bedrock)) {
            var response = send(gateway, "/chat/stream", QUESTION);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .isEqualTo(event("content_block_delta", new ChatFrame.Delta("r1", "half"))
                            + event("error", new ChatFrame.Failure("r1", "", "ThrottlingException", "Too many")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat", "/chat/stream"})
    void aClientThatVanishesCancelsItsCall(String path) throws Exception {
        var bedrock = new ScriptedBedrock(in -> Flux.never());
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), bedrock)) {
            var pending = CLIENT.sendAsync(post(gateway, path, QUESTION), BodyHandlers.ofString());
            bedrock.invocations().take();
            pending.cancel(true);

            assertThat(bedrock.cancelled().poll(20, TimeUnit.SECONDS)).isEqualTo("r1");
        }
    }

    @Test
    void anUnknownPathIsNotFound() throws Exception {
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("x"))) {
            var response = send(gateway, "/chats", QUESTION);

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).contains("\"message\": \"Not Found\"");
        }
    }

    @Test
    void aTakenPortIsOneClearLine() {
        try (var first = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("x"))) {
            var again = GatewayBehavior.standard().withAddress("127.0.0.1", first.port());

            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> ChatGateway.start(again, ScriptedBedrock.saying("x")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("gateway.port: " + first.port());
        }
    }

    @Test
    void saysWhereItListens() {
        try (var gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("x"))) {
            assertThat(gateway.webSocketUrl()).isEqualTo(URI.create("ws://127.0.0.1:" + gateway.port() + "/chat"));
            assertThat(gateway.httpUrl()).isEqualTo(URI.create("http://127.0.0.1:" + gateway.port() + "/chat"));
        }
    }
}

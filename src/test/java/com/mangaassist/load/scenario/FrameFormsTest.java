package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.http.HttpDsl.http;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.protocol.form.ChatForms;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.websocket.WebsocketOutbound;

/** Each ready form, a stranger's own, and what can go wrong, over real sockets; Gatling runs once for them all. */
final class FrameFormsTest {

    private static final String STRANGERS = """
            request:
              op: ask
              q: "${prompt}"
            delta:
              text: tok
            end:
              when: {done: true}
            error:
              when: {kind: oops}
              message: why
            """;

    private static final Map<String, String> ENDS = new TreeMap<>();

    @BeforeAll
    static void everybodyAsks(@TempDir Path folder) throws Exception {
        var strangers = Files.writeString(folder.resolve("strangers.yaml"), STRANGERS);
        var chats = List.of(
                new Chat("ours", "ours", FrameFormsTest::ours),
                new Chat("bedrock-chat", "bedrock-chat", FrameFormsTest::bedrockChat),
                new Chat("chunk-complete", "chunk-complete", FrameFormsTest::chunkComplete),
                new Chat(
                        "stranger",
                        strangers.toString(),
                        question -> List.of("{\"tok\":\"はい。\"}", "{\"tok\":\"全23巻です。\"}", "{\"done\":true}")),
                new Chat("oops", strangers.toString(), question -> List.of("{\"kind\":\"oops\",\"why\":\"no room\"}")),
                new Chat(
                        "closes",
                        strangers.toString(),
                        question -> List.of("{\"tok\":\"はい。\"}", ScriptedChats.CLOSE + 1011)));
        var arguments = new ArrayList<String>();
        var servers = new ArrayList<ScriptedChats>();
        for (var chat : chats) {
            servers.add(ScriptedChats.answering(chat.script()));
            arguments.add(chat.name() + "=" + chat.form() + "="
                    + servers.get(servers.size() - 1).url());
        }
        var process = asking(String.join(" ", arguments), folder);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        servers.forEach(ScriptedChats::close);
        said.lines().filter(line -> line.startsWith("turn ")).forEach(line -> {
            var words = line.split(" ", 3);
            ENDS.put(words[1], words[2]);
        });
        assertThat(ENDS).as(said).hasSize(chats.size());
    }

    @Test
    void ourOwnGatewaysFormReportsItsUsage() {
        assertThat(ENDS.get("ours")).isEqualTo(completed(ModelId.HAIKU, new TokenUsage(10, 3), false));
    }

    @Test
    void bedrockChatIsAskedInPartsAndReportsItsUsage() {
        assertThat(ENDS.get("bedrock-chat")).isEqualTo(completed(ModelId.HAIKU, new TokenUsage(20, 7), false));
    }

    @Test
    void chunksUntilCompleteAreAnAnswer() {
        assertThat(ENDS.get("chunk-complete")).isEqualTo(completed(ModelId.SONNET, new TokenUsage(30, 9), false));
    }

    @Test
    void aStrangersTenLinesAreEnoughAndTokensWithoutAnAccountAreEstimated() {
        assertThat(STRANGERS.lines()).hasSize(10);
        assertThat(ENDS.get("stranger")).startsWith("Completed").contains("estimated=true");
    }

    @Test
    void aFrameThatIsMappedAsAnErrorFailsTheTurn() {
        assertThat(ENDS.get("oops")).startsWith("Failed").contains("message=no room");
    }

    @Test
    void aConnectionThatIsClosedNamesTheCloseCode() {
        assertThat(ENDS.get("closes")).startsWith("Truncated[code=closed 1011, message=the script says so");
    }

    private static String completed(ModelId model, TokenUsage usage, boolean estimated) {
        return new TurnOutcome.Completed(model, usage, "end_turn", false, estimated) + " first token seen";
    }

    private static List<String> ours(String question) {
        var id = ChatRequest.parse(question).requestId();
        return List.of(
                new ChatFrame.Delta("another", "late").json(),
                new ChatFrame.Delta(id, "はい。").json(),
                new ChatFrame.Stop(id, ModelId.HAIKU, "end_turn", new TokenUsage(10, 3), false).json());
    }

    private static List<String> bedrockChat(String message) {
        return switch (Json.text(Json.object(message), "step")) {
            case "START" -> List.of("Session started.");
            case "BODY" -> List.of("Message part received.");
            default ->
                List.of(
                        "{\"status\":\"STREAMING\",\"completion\":\"はい。\"}",
                        "{\"message\": \"Endpoint request timed out\", \"connectionId\":\"Zq0lpfIyliACGbQ=\","
                                + " \"requestId\":\"Zq1LaGLQliAFsbA=\"}",
                        "{\"status\":\"STREAMING\",\"completion\":\"全23巻です。\"}",
                        "{\"status\":\"STREAMING_END\",\"completion\":\"\",\"stop_reason\":\"end_turn\","
                                + "\"token_count\":{\"input\":20,\"output\":7},\"price\":0.1}");
        };
    }

    private static List<String> chunkComplete(String question) {
        var id = Json.text(Json.object(question), "requestId");
        return List.of(
                "{\"type\":\"status\",\"requestId\":\"" + id + "\"}",
                "{\"type\":\"chunk\",\"requestId\":\"" + id + "\",\"content\":\"はい。\"}",
                "{\"type\":\"complete\",\"requestId\":\"" + id + "\",\"metadata\":{\"model\":\"" + ModelId.SONNET
                        + "\",\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":30,\"output_tokens\":9}}}");
    }

    private record Chat(String name, String form, Function<String, List<String>> script) {}

    /** Gatling has one life in a process. */
    private static Process asking(String chats, Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Dforms.chats=" + chats,
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.gatling.app.Gatling",
                        "-s",
                        Asking.class.getName(),
                        "-nr",
                        "-rf",
                        folder.toString())
                .redirectErrorStream(true);
        builder.environment().put("CHAT_TOKEN", "a-token");
        return builder.start();
    }

    /** One user for each chat; each turn's end is a line of output. */
    public static final class Asking extends Simulation {

        public Asking() {
            var users = Arrays.stream(System.getProperty("forms.chats").split(" "))
                    .map(chat -> chat.split("=", 3))
                    .map(chat -> user(chat[0], chat[1], chat[2]))
                    .toList();
            setUp(users).protocols(http).maxDuration(Duration.ofSeconds(30));
        }

        private static PopulationBuilder user(String name, String form, String url) {
            var endpoints = new ChatEndpoints(
                    URI.create(url), URI.create("http://127.0.0.1"), ChatForms.named(form, System.getenv()));
            return ChatScenario.of(name, endpoints, Duration.ofSeconds(10))
                    .asking(TurnFeeder.of(Stream.of(plan(name)), new Telling(name)))
                    .injectOpen(atOnceUsers(1));
        }

        private static TurnPlan plan(String name) {
            var label =
                    new TurnLabel(name, new Route(Transport.WS, ModelId.HAIKU), QueryType.PRODUCT_LOOKUP, Language.JA);
            return new TurnPlan(label, new ChatRequest(name, "鬼滅の刃は?", Optional.empty(), Optional.empty()));
        }
    }

    private record Telling(String name) implements TurnSink {

        @Override
        public void sent(TurnLabel label) {}

        @Override
        public void gap(TurnLabel label, long nanos) {}

        @Override
        public void record(TurnRecord turn) {
            System.out.println("turn " + name + " " + turn.outcome()
                    + (turn.timing().timeToFirstToken().isPresent() ? " first token seen" : ""));
        }
    }

    /** WebSocket servers for tests that answer each message with what a script says. */
    private static final class ScriptedChats implements AutoCloseable {

        /** In a script: the server closes the connection with this code. */
        static final String CLOSE = "close ";

        private final DisposableServer server;

        private ScriptedChats(DisposableServer server) {
            this.server = server;
        }

        static ScriptedChats answering(Function<String, List<String>> script) {
            return new ScriptedChats(HttpServer.create()
                    .host("127.0.0.1")
                    .route(routes -> routes.ws(
                            "/chat",
                            (in, out) ->
                                    in.receive().asString().concatMap(message -> replies(script.apply(message), out))))
                    .bindNow());
        }

        private static Publisher<Void> replies(List<String> frames, WebsocketOutbound out) {
            return Flux.fromIterable(frames)
                    .concatMap(frame -> frame.startsWith(CLOSE)
                            ? close(out, Integer.parseInt(frame.substring(CLOSE.length())))
                            : out.sendString(Mono.just(frame)));
        }

        private static Mono<Void> close(WebsocketOutbound out, int code) {
            return out.sendClose(WebSocketCloseStatus.valueOf(code).code(), "the script says so");
        }

        String url() {
            return "ws://127.0.0.1:" + server.port() + "/chat";
        }

        @Override
        public void close() {
            server.disposeNow();
        }
    }
}

package com.mangaassist.load.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.NettyInbound;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/**
 * A gateway that breaks every stream in the middle, and every second kept-alive connection before the response. Gatling by
 * itself would post such prompts again, and somebody would pay for each.
 */
final class OnePostPerPromptTest {

    @TempDir
    private Path folder;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Set<Channel> usedBefore = ConcurrentHashMap.newKeySet();

    @Test
    void aPromptIsSentOnceAndItsUserGoesOn() throws Exception {
        var gateway = gateway();
        try (var job = ChildProcess.mainJob(
                folder,
                Map.of(),
                "-Dchat.target=gateway",
                "-Dchat.preflight=off",
                "-Dchat.users=6",
                "-Dchat.transports=ws=1,sse=1,http=1",
                "-Dchat.duration=6s",
                "-Dchat.ws.url=ws://127.0.0.1:" + gateway.port() + "/prod",
                "-Dchat.http.url=http://127.0.0.1:" + gateway.port())) {
            job.exitCode();

            assertThat(asked).as(job.output()).hasSizeGreaterThan(12);
            assertThat(asked).allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
            assertThat(ChildProcess.errorCodes(folder))
                    .contains("truncated: closed")
                    .doesNotContain("connect");
        }
        gateway.disposeNow();
    }

    private DisposableServer gateway() {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.ws("/prod", this::socket)
                        .post("/chat", this::whole)
                        .post("/chat/stream", this::stream))
                .bindNow();
    }

    private Publisher<Void> socket(WebsocketInbound in, WebsocketOutbound out) {
        return out.sendString(in.receive().asString().map(this::begin).take(1))
                .then()
                .then(cut(in));
    }

    private Publisher<Void> stream(HttpServerRequest in, HttpServerResponse out) {
        var first = body(in).map(question -> "data: " + begin(question) + "\n\n");
        return out.sse().sendString(first).then(cut(in));
    }

    private Publisher<Void> whole(HttpServerRequest in, HttpServerResponse out) {
        return body(in).flatMap(question -> {
            var id = ChatRequest.parse(question).requestId();
            begin(question);
            var answer = new ChatFrame.Answer(
                    "Yes.", new ChatFrame.Stop(id, ModelId.HAIKU, "end_turn", new TokenUsage(5, 2), false));
            return isUsedAgain(in)
                    ? cut(in)
                    : out.sendString(Mono.just(answer.json())).then();
        });
    }

    private static Mono<String> body(HttpServerRequest in) {
        return in.receive().aggregate().asString(UTF_8);
    }

    private boolean isUsedAgain(HttpServerRequest in) {
        var again = new boolean[1];
        in.withConnection(connection -> again[0] = !usedBefore.add(connection.channel()));
        return again[0];
    }

    private String begin(String question) {
        var id = ChatRequest.parse(question).requestId();
        asked.merge(id, 1, Integer::sum);
        return new ChatFrame.Delta(id, "Yes").json();
    }

    private static Mono<Void> cut(NettyInbound in) {
        return Mono.fromRunnable(() -> in.withConnection(Connection::dispose));
    }
}

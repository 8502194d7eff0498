package com.mangaassist.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** Users of a closed model keep their WebSocket while all goes well; after a failure they do not trust it. */
final class KeptSocketTest {

    private static final int FAILS = 10;

    @TempDir
    private Path folder;

    private final Queue<AtomicInteger> sockets = new ConcurrentLinkedQueue<>();

    @Test
    void aSocketIsUsedUntilAnAnswerFails() throws Exception {
        var gateway = gateway();
        try (var job = ChildProcess.mainJob(
                folder,
                Map.of(),
                "-Dchat.target=gateway",
                "-Dchat.preflight=off",
                "-Dchat.users=2",
                "-Dchat.transports=ws=1",
                "-Dchat.ws.url=ws://127.0.0.1:" + gateway.port() + "/prod",
                "-Dchat.http.url=http://127.0.0.1:" + gateway.port())) {
            job.exitCode();

            var questions = sockets.stream().map(AtomicInteger::get).toList();
            assertThat(questions).as(job.output()).contains(FAILS).allMatch(count -> count <= FAILS);
            assertThat(ChildProcess.errorCodes(folder)).containsOnly("Overloaded");
        }
        gateway.disposeNow();
    }

    private DisposableServer gateway() {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.ws("/prod", this::socket))
                .bindNow();
    }

    private Publisher<Void> socket(WebsocketInbound in, WebsocketOutbound out) {
        var asked = new AtomicInteger();
        sockets.add(asked);
        var frames = in.receive()
                .asString()
                .concatMap(question -> answer(ChatRequest.parse(question).requestId(), asked.incrementAndGet()));
        return out.sendObject(frames.map(frame -> new TextWebSocketFrame(frame.json())), frame -> true);
    }

    private static Flux<ChatFrame> answer(String id, int number) {
        return number == FAILS
                ? Flux.just(new ChatFrame.Failure(id, "c1", "Overloaded", "come back later"))
                : Flux.just(
                        new ChatFrame.Delta(id, "Yes."),
                        new ChatFrame.Stop(id, ModelId.HAIKU, "end_turn", new TokenUsage(5, 2), false));
    }
}

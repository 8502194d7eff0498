package com.mangaassist.load.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** What passes the proxy, against an upstream that answers as each test says. */
final class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PATH = "/model/anthropic.claude-3-haiku-20240307-v1%3A0/invoke?x=%20%2F";

    /** Every byte there is, in no encoding. */
    private static final byte[] BYTES = ByteBufUtil.getBytes(Unpooled.wrappedBuffer(IntStream.range(0, 10_000)
            .mapToObj(i -> new byte[] {(byte) (i * 31)})
            .toArray(byte[][]::new)));

    @TempDir
    private Path folder;

    private record Seen(String line, HttpHeaders headers, String body) {}

    private record Answer(int status, HttpHeaders headers, String body) {}

    private RecordingProxy proxy(URI upstream) {
        return RecordingProxy.start(
                new Recording(upstream, new Recording.Listen("127.0.0.1", 0), new Recording.Album(folder, true)),
                new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    }

    private static DisposableServer upstream(
            BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
        return HttpServer.create().host("127.0.0.1").port(0).handle(answer).bindNow();
    }

    private static URI address(DisposableServer server) {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpProtocol.class,
            names = {"HTTP11", "H2C"})
    void requestAndAnswerPassToTheByte(HttpProtocol protocol) {
        var seen = new LinkedBlockingQueue<Seen>();
        var upstream = upstream((request, response) -> request.receive()
                .aggregate()
                .asByteArray()
                .map(ByteBufUtil::hexDump)
                .doOnNext(body -> seen.add(new Seen(
                        request.method() + " " + request.uri(),
                        request.requestHeaders().copy(),
                        body)))
                .flatMap(body -> response.status(418)
                        .header("X-Amzn-RequestId", "4711")
                        .header("Set-Cookie", "a=b")
                        .sendByteArray(Flux.just(BYTES, "さようなら".getBytes(UTF_8)))
                        .then()));

        try (var proxy = proxy(address(upstream))) {
            var client = HttpClient.create()
                    .protocol(protocol)
                    .headers(all -> all.set("Authorization", "Bearer x").set("X-Own", "あ"));
            var answer = Objects.requireNonNull(client.post()
                    .uri(proxy.url() + PATH)
                    .send(Mono.just(Unpooled.wrappedBuffer(BYTES)))
                    .responseSingle((reply, body) -> body.asByteArray()
                            .map(ByteBufUtil::hexDump)
                            .map(bytes -> new Answer(
                                    reply.status().code(),
                                    reply.responseHeaders().copy(),
                                    bytes)))
                    .block(PATIENCE));

            var request = Objects.requireNonNull(seen.poll());
            assertThat(request.line()).isEqualTo("POST " + PATH);
            assertThat(request.body()).isEqualTo(ByteBufUtil.hexDump(BYTES));
            assertThat(request.headers().get("authorization")).isEqualTo("Bearer x");
            assertThat(request.headers().get("host")).isEqualTo("127.0.0.1:" + upstream.port());
            assertThat(answer.status()).isEqualTo(418);
            assertThat(answer.headers().get("x-amzn-requestid")).isEqualTo("4711");
            assertThat(answer.headers().get("set-cookie")).isEqualTo("a=b");
            assertThat(answer.body())
                    .isEqualTo(ByteBufUtil.hexDump(BYTES) + ByteBufUtil.hexDump("さようなら".getBytes(UTF_8)));
        }
        upstream.disposeNow();
    }

    /** The second piece is only sent when the first one has arrived. */
    @Test
    void piecesPassAsTheyCome() {
        var further = Sinks.many().unicast().<ByteBuf>onBackpressureBuffer();
        var upstream = upstream((request, response) -> response.send(
                Flux.concat(Mono.just(Unpooled.copiedBuffer("first", UTF_8)), further.asFlux()), each -> true));

        try (var proxy = proxy(address(upstream))) {
            var pieces = HttpClient.create()
                    .get()
                    .uri(proxy.url() + "/anything")
                    .response((reply, body) -> body.asString())
                    .doOnNext(piece -> {
                        further.tryEmitNext(Unpooled.copiedBuffer("second", UTF_8));
                        further.tryEmitComplete();
                    })
                    .collectList()
                    .block(PATIENCE);

            assertThat(pieces).containsExactly("first", "second");
        }
        upstream.disposeNow();
    }

    @Test
    void aClientThatLeavesEndsTheCallUpstream() throws InterruptedException {
        var left = new LinkedBlockingQueue<String>();
        var upstream = upstream((request, response) -> {
            request.withConnection(connection -> connection.onDispose(() -> left.add("left")));
            return response.send(
                    Flux.concat(Mono.just(Unpooled.copiedBuffer("first", UTF_8)), Flux.never()), each -> true);
        });

        try (var proxy = proxy(address(upstream))) {
            HttpClient.newConnection()
                    .get()
                    .uri(proxy.url() + "/anything")
                    .response((reply, body) -> body.asString())
                    .blockFirst(PATIENCE);

            assertThat(left.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("left");
        }
        upstream.disposeNow();
    }

    @Test
    void anUpstreamThatIsNotThereIsAnErrorClientsKnow() {
        var gone = upstream((request, response) -> response.send());
        var address = address(gone);
        gone.disposeNow();

        try (var proxy = proxy(address)) {
            var answer = HttpClient.create()
                    .get()
                    .uri(proxy.url() + "/anything")
                    .responseSingle((reply, body) -> body.asString()
                            .map(text -> List.of(
                                    reply.status().code() + " "
                                            + reply.responseHeaders().get("x-amzn-ErrorType"),
                                    text)))
                    .block(PATIENCE);

            assertThat(answer)
                    .satisfiesExactly(
                            head -> assertThat(head).isEqualTo("503 ServiceUnavailableException"),
                            text -> assertThat(text).contains("The recorder cannot pass the request on"));
        }
    }

    @Test
    void headersOfOneConnectionStayThere() {
        var headers = new io.netty.handler.codec.http.DefaultHttpHeaders();
        Map.of(
                        "Connection",
                        "close",
                        "Transfer-Encoding",
                        "chunked",
                        "Host",
                        "here",
                        "x-http2-stream-id",
                        "1",
                        "X-Own",
                        "1")
                .forEach(headers::add);

        assertThat(Heads.passable(headers).names()).containsExactly("X-Own");
    }
}

package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.Json;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** A bare server with Bedrock's wire form, where each attempt is scripted; frames are made by AWS's own library. */
final class StandInBedrock implements AutoCloseable {

    /** One reply: its status, error type and body. */
    record Reply(int status, String errorType, Publisher<ByteBuf> body) {

        static Reply stream(Publisher<ByteBuf> frames) {
            return new Reply(200, "", frames);
        }

        static Reply error(int status, String errorType, String message) {
            return new Reply(status, errorType, Mono.fromSupplier(() -> utf8("{\"message\":\"" + message + "\"}")));
        }
    }

    /** A request as it came, with its metadata header and its body. */
    record Seen(String path, String metadata, String body) {}

    private final DisposableServer server;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final BlockingQueue<Seen> requests = new LinkedBlockingQueue<>();

    StandInBedrock(Reply... script) {
        replies.addAll(java.util.List.of(script));
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
                .handle(this::handle)
                .bindNow();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    BlockingQueue<Seen> requests() {
        return requests;
    }

    private Publisher<Void> handle(HttpServerRequest in, HttpServerResponse out) {
        return in.receive().aggregate().asString(UTF_8).flatMap(body -> {
            var metadata = in.requestHeaders().get("x-amzn-bedrock-request-metadata", "");
            requests.add(new Seen(in.uri(), metadata, body));
            return send(out);
        });
    }

    private synchronized Mono<Void> send(HttpServerResponse out) {
        var reply = replies.remove();
        out.status(reply.status());
        if (!reply.errorType().isEmpty()) {
            out.header("x-amzn-ErrorType", reply.errorType());
        }
        return out.send(reply.body(), frame -> true).then();
    }

    /** A chunk as Bedrock frames it. */
    static ByteBuf chunk(String event) {
        var payload = Json.newObject()
                .put("bytes", Base64.getEncoder().encodeToString(event.getBytes(UTF_8)))
                .put("p", "abcd");
        return frame(Map.of(":event-type", "chunk", ":message-type", "event"), payload.toString());
    }

    static ByteBuf exception(String type, String message) {
        return frame(
                Map.of(":exception-type", type, ":message-type", "exception"), "{\"message\":\"" + message + "\"}");
    }

    private static ByteBuf frame(Map<String, String> headers, String payload) {
        var values = new LinkedHashMap<String, HeaderValue>();
        headers.forEach((name, value) -> values.put(name, HeaderValue.fromString(value)));
        values.put(":content-type", HeaderValue.fromString("application/json"));
        return Unpooled.wrappedBuffer(new Message(values, payload.getBytes(UTF_8)).toByteBuffer());
    }

    static ByteBuf text(String text) {
        var event = Json.newObject().put("type", "content_block_delta");
        event.putObject("delta").put("type", "text_delta").put("text", text);
        return chunk(event.toString());
    }

    /** A whole answer. */
    static Flux<ByteBuf> answer(String... pieces) {
        return Flux.just(
                        chunk(
                                "{\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":7,\"output_tokens\":1}}}"))
                .concatWith(Flux.fromArray(pieces).map(StandInBedrock::text))
                .concatWith(Flux.just(
                        chunk("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
                                + "\"usage\":{\"output_tokens\":11}}"),
                        chunk("{\"type\":\"message_stop\",\"amazon-bedrock-invocationMetrics\":"
                                + "{\"inputTokenCount\":7,\"outputTokenCount\":12}}")));
    }

    static ByteBuf utf8(String text) {
        return Unpooled.wrappedBuffer(text.getBytes(UTF_8));
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}

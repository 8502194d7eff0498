package com.mangaassist.load.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.Json;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Passes requests on and their answers back, while an exchange listens. */
final class Relay {

    private final Upstream upstream;
    private final Consumer<Exchange> ended;

    /** @param ended takes each exchange whose answer has passed */
    Relay(Upstream upstream, Consumer<Exchange> ended) {
        this.upstream = upstream;
        this.ended = ended;
    }

    Publisher<Void> pass(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .reduceWith(ByteArrayOutputStream::new, Relay::add)
                .flatMap(body -> pass(request, body.toByteArray(), response))
                .onErrorResume(failed -> !response.hasSentHeaders(), failed -> refuse(response, failed));
    }

    private static ByteArrayOutputStream add(ByteArrayOutputStream body, ByteBuf part) {
        var bytes = new byte[part.readableBytes()];
        part.getBytes(part.readerIndex(), bytes);
        body.writeBytes(bytes);
        return body;
    }

    private Mono<Void> pass(HttpServerRequest request, byte[] body, HttpServerResponse response) {
        var method = request.method().name();
        var passed = new Upstream.Request(method, request.uri(), request.requestHeaders(), ByteBuffer.wrap(body));
        var exchange = ModelCall.of(method, request.uri()).map(call -> new Exchange(call, body));
        return upstream.call(passed)
                .flatMapMany(call -> {
                    long sent = System.nanoTime();
                    return call.response(
                            (answer, bytes) -> answer(answer, tapped(answer, bytes, exchange, sent), response));
                })
                .then();
    }

    private static Publisher<Void> answer(HttpClientResponse answer, Flux<ByteBuf> bytes, HttpServerResponse response) {
        response.status(answer.status());
        response.headers(Heads.passable(answer.responseHeaders()));
        return response.send(bytes, each -> true).then();
    }

    private Flux<ByteBuf> tapped(HttpClientResponse answer, ByteBufFlux bytes, Optional<Exchange> exchange, long sent) {
        var passing = bytes.retain();
        if (exchange.isEmpty()) {
            return passing;
        }
        var listening = exchange.get();
        obstacle(answer).ifPresent(listening::refuse);
        return passing.doOnNext(part -> listening.feed(part.nioBuffer(), Duration.ofNanos(System.nanoTime() - sent)))
                .doFinally(signal -> end(listening, signal));
    }

    private void end(Exchange exchange, SignalType how) {
        if (how != SignalType.ON_COMPLETE) {
            exchange.refuse(how == SignalType.CANCEL ? "the client left" : "an answer that was cut");
        }
        ended.accept(exchange);
    }

    private static Optional<String> obstacle(HttpClientResponse answer) {
        var headers = answer.responseHeaders();
        if (answer.status().code() != HttpResponseStatus.OK.code()) {
            var type =
                    headers.get("x-amzn-ErrorType", "status " + answer.status().code());
            return Optional.of(type.replaceFirst(":.*", ""));
        }
        return Optional.ofNullable(headers.get(HttpHeaderNames.CONTENT_ENCODING))
                .map(coding -> "an answer in " + coding);
    }

    /** As the service itself would say that it cannot be reached, so that clients know what to do. */
    private static Mono<Void> refuse(HttpServerResponse response, Throwable failed) {
        var reason = "The recorder cannot pass the request on: " + failed.getMessage();
        var body = Json.newObject().put("message", reason).toString().getBytes(UTF_8);
        return response.status(HttpResponseStatus.SERVICE_UNAVAILABLE)
                .header("x-amzn-ErrorType", "ServiceUnavailableException")
                .header(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .sendByteArray(Mono.just(body))
                .then();
    }
}

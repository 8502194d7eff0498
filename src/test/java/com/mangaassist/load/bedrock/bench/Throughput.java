package com.mangaassist.load.bedrock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Sends one request again and again over a fixed number of connections. */
final class Throughput implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ConnectionProvider connections = ConnectionProvider.create("bench", CONNECTIONS);
    private final byte[] body;

    Throughput(String body) {
        this.body = body.getBytes(UTF_8);
    }

    /** Sends so many requests and returns how many were answered in a second. */
    double perSecond(String url, int requests) {
        long start = System.nanoTime();
        Flux.range(0, requests).flatMap(i -> answer(url), CONNECTIONS).blockLast(LIMIT);
        return requests * 1e9 / (System.nanoTime() - start);
    }

    /** One answer's bytes. */
    byte[] bytes(String url) {
        return client(url)
                .responseSingle((response, content) -> content.asByteArray())
                .blockOptional(LIMIT)
                .orElseThrow();
    }

    private Mono<Integer> answer(String url) {
        return client(url).responseSingle((response, content) -> content.map(buffer -> buffer.readableBytes()));
    }

    private HttpClient.ResponseReceiver<?> client(String url) {
        return HttpClient.create(connections)
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)));
    }

    @Override
    public void close() {
        connections.dispose();
    }
}

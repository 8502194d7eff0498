package com.mangaassist.load.bedrock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.bedrock.server.EventLoops;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Sends requests in turn, again and again, over a fixed number of connections. */
final class Throughput implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ConnectionProvider connections = ConnectionProvider.create("bench", CONNECTIONS);
    private final EventLoopGroup loops = EventLoops.create();
    private final List<byte[]> bodies;

    Throughput(List<String> bodies) {
        this.bodies = bodies.stream().map(body -> body.getBytes(UTF_8)).toList();
    }

    /** Sends so many requests and returns how many were answered in a second. */
    double perSecond(String url, int requests) {
        long start = System.nanoTime();
        Flux.range(0, requests).flatMap(i -> answer(url, i), CONNECTIONS).blockLast(LIMIT);
        return requests * 1e9 / (System.nanoTime() - start);
    }

    /** The bytes of the answer to each request. */
    List<byte[]> answers(String url) {
        return bodies.stream()
                .map(body -> client(url, body)
                        .responseSingle((response, content) -> content.asByteArray())
                        .blockOptional(LIMIT)
                        .orElseThrow())
                .toList();
    }

    private Mono<Integer> answer(String url, int number) {
        return client(url, bodies.get(number % bodies.size()))
                .responseSingle((response, content) -> content.map(buffer -> buffer.readableBytes()));
    }

    private HttpClient.ResponseReceiver<?> client(String url, byte[] body) {
        return HttpClient.create(connections)
                .runOn(loops)
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)));
    }

    @Override
    public void close() {
        connections.dispose();
        var unused = loops.shutdownGracefully();
    }
}

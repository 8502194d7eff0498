package com.mangaassist.load.bedrock.server;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ChannelBindException;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Listens, finds the operation, reads the body, and sends what the operation answers. */
public final class HttpFront implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);

    private static final int MAX_HEAD = 64 * 1024;
    private static final int CONCURRENT_STREAMS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventLoopGroup loops = EventLoops.create();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Routes routes;
    private final DisposableServer server;
    private volatile boolean closing;

    private HttpFront(ListenAddress address, Routes routes) {
        this.routes = routes;
        this.server = bound(address);
    }

    /** @throws IllegalStateException naming the address, if it is in use */
    public static HttpFront listen(ListenAddress address, Routes routes) {
        return new HttpFront(address, routes);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        closing = true;
        server.disposeNow(PATIENCE);
        connections.close().awaitUninterruptibly(PATIENCE.toMillis());
        var stopped = loops.shutdownGracefully(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        stopped.awaitUninterruptibly(PATIENCE.toMillis());
    }

    private DisposableServer bound(ListenAddress address) {
        try {
            return configured(address).handle(this::serve).bindNow();
        } catch (ChannelBindException inUse) {
            var unused = loops.shutdownGracefully();
            throw new IllegalStateException(
                    "mock Bedrock cannot listen on " + address + ": the address is in use or not of this machine",
                    inUse);
        }
    }

    private HttpServer configured(ListenAddress address) {
        return HttpServer.create()
                .host(address.host())
                .port(address.port())
                .runOn(loops)
                .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
                .http2Settings(settings ->
                        settings.maxConcurrentStreams(CONCURRENT_STREAMS).maxHeaderListSize(MAX_HEAD))
                .httpRequestDecoder(decoder -> decoder.maxHeaderSize(MAX_HEAD)
                        .maxInitialLineLength(MAX_HEAD)
                        .h2cMaxContentLength(Body.LIMIT))
                .requestTimeout(PATIENCE)
                .doOnChannelInit(
                        (observer, channel, remote) -> channel.pipeline().addFirst(new PoliteClose(() -> closing)))
                .doOnConnection(this::remember);
    }

    private void remember(Connection connection) {
        var parent = connection.channel().parent();
        connections.add(parent instanceof ServerChannel || parent == null ? connection.channel() : parent);
    }

    private Publisher<Void> serve(HttpServerRequest request, HttpServerResponse response) {
        long received = System.nanoTime();
        response.header("x-amzn-RequestId", requestId());
        var channel = channelOf(request);
        return request.receive()
                .collect(Body::new, Body::add)
                .onErrorResume(AbortedException::isConnectionReset, left -> Mono.never())
                .flatMap(body -> answer(request, body, received))
                .flatMap(answer -> Mono.from(answer.send(response, channel)));
    }

    /** Large bodies are read on another thread, so that the streams of this event loop keep their times. */
    private Mono<Answer> answer(HttpServerRequest request, Body body, long received) {
        var answer = Mono.fromSupplier(() -> answer(request, new Arrival(body, received)));
        return body.isLarge() ? answer.subscribeOn(Schedulers.boundedElastic()) : answer;
    }

    private Answer answer(HttpServerRequest request, Arrival arrival) {
        try {
            var match = routes.find(request.method().name(), request.uri());
            var bytes = arrival.body.bytes();
            return match.operation()
                    .perform(new Call(match.parameters(), request.requestHeaders(), bytes, arrival.nanos));
        } catch (BedrockException error) {
            var due = arrival.nanos + error.delay().toNanos();
            return ErrorAnswer.of(error).dueAt(due, () -> {});
        } catch (RuntimeException defect) {
            LOG.error("The mock itself failed on a request", defect);
            return ErrorAnswer.of(BedrockException.of(ErrorType.INTERNAL_SERVER));
        }
    }

    private record Arrival(Body body, long nanos) {}

    /** A random UUID, without waiting for a secure one. */
    private static String requestId() {
        var random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    private static Channel channelOf(HttpServerRequest request) {
        var channel = new AtomicReference<Channel>();
        request.withConnection(connection -> channel.set(connection.channel()));
        return Objects.requireNonNull(channel.get());
    }
}

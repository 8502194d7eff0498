package com.mangaassist.load.bedrock.server;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import io.netty.channel.EventLoop;
import io.netty.channel.ServerChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.ChannelBindException;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** Listens, finds the operation, reads the body, and sends what the operation answers. */
public final class HttpFront implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);

    /** The service's limit for the body of InvokeModel. */
    private static final int MAX_BODY = 25_000_000;

    private static final int MAX_HEAD = 64 * 1024;
    private static final int CONCURRENT_STREAMS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LoopResources loops = LoopResources.create("mock-bedrock");
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Routes routes;
    private final DisposableServer server;

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
        server.disposeNow(PATIENCE);
        connections.close().awaitUninterruptibly(PATIENCE.toMillis());
        loops.disposeLater(Duration.ZERO, PATIENCE).block(PATIENCE);
    }

    private DisposableServer bound(ListenAddress address) {
        try {
            return configured(address).handle(this::serve).bindNow();
        } catch (ChannelBindException inUse) {
            loops.dispose();
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
                        .h2cMaxContentLength(MAX_BODY))
                .doOnConnection(this::remember);
    }

    private void remember(Connection connection) {
        var parent = connection.channel().parent();
        connections.add(parent instanceof ServerChannel || parent == null ? connection.channel() : parent);
    }

    private Publisher<Void> serve(HttpServerRequest request, HttpServerResponse response) {
        long received = System.nanoTime();
        response.header("x-amzn-RequestId", requestId());
        var loop = loopOf(request);
        try {
            var match = routes.find(request.method().name(), request.uri());
            return request.receive()
                    .aggregate()
                    .asByteArray()
                    .defaultIfEmpty(new byte[0])
                    .flatMap(body -> Mono.from(
                            perform(match, new Call(match.parameters(), request.requestHeaders(), body, received))
                                    .send(response, loop)));
        } catch (BedrockException error) {
            return ErrorAnswer.of(error).send(response, loop);
        }
    }

    private static Answer perform(Routes.Match match, Call call) {
        try {
            return match.operation().perform(call);
        } catch (BedrockException error) {
            return ErrorAnswer.of(error);
        } catch (RuntimeException defect) {
            LOG.error("The mock itself failed on a request", defect);
            return ErrorAnswer.of(BedrockException.of(ErrorType.INTERNAL_SERVER));
        }
    }

    private static String requestId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static EventLoop loopOf(HttpServerRequest request) {
        var loop = new AtomicReference<EventLoop>();
        request.withConnection(connection -> loop.set(connection.channel().eventLoop()));
        return Objects.requireNonNull(loop.get());
    }
}

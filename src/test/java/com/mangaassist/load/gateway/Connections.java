package com.mangaassist.load.gateway;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.FutureMono;
import reactor.netty.NettyInbound;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A gateway's open connections, so that closing the gateway leaves none behind. */
final class Connections implements AutoCloseable {

    /** For a WebSocket's goodbye to be written. */
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private static final int GOING_AWAY = 1001;

    private final ChannelGroup all = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ChannelGroup sockets = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Sinks.Empty<Void> shutdown = Sinks.empty();

    void add(Channel channel) {
        all.add(channel);
    }

    /** Completes when the connection is gone, whoever closed it. */
    static Mono<Void> closed(NettyInbound in) {
        return FutureMono.from(channel(in).closeFuture());
    }

    /** Completes when the WebSocket is gone; says goodbye to it when the gateway closes. */
    Mono<Void> endOfSocket(WebsocketInbound in, WebsocketOutbound out) {
        sockets.add(channel(in));
        // On its own, because the inbound ends while the goodbye is being sent, and would cancel it.
        var goodbye = Mono.defer(() -> out.sendClose(GOING_AWAY, "Going away")).onErrorComplete();
        var waiting = shutdown.asMono().subscribe(nothing -> {}, error -> {}, goodbye::subscribe);
        return closed(in).doFinally(signal -> waiting.dispose());
    }

    private static Channel channel(NettyInbound in) {
        var channel = new AtomicReference<Channel>();
        in.withConnection(connection -> channel.set(connection.channel()));
        return Objects.requireNonNull(channel.get());
    }

    @Override
    public void close() {
        shutdown.tryEmitEmpty();
        sockets.newCloseFuture().awaitUninterruptibly(GOODBYE.toMillis());
        all.close().awaitUninterruptibly(GOODBYE.toMillis());
    }
}

package com.mangaassist.load.gateway;

import com.mangaassist.load.gateway.limit.Lifetime;
import com.mangaassist.load.gateway.limit.LifetimeTimer;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.FutureMono;
import reactor.netty.NettyInbound;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A gateway's open connections: found by their ids, ended when their time is up or the gateway closes. */
final class Connections implements AutoCloseable {

    /** {@code 1001}, for time limits and for a gateway that closes. */
    private static final WebSocketCloseStatus GOING_AWAY =
            new WebSocketCloseStatus(WebSocketCloseStatus.ENDPOINT_UNAVAILABLE.code(), "Going away");

    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final ChannelGroup all = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Map<String, ChatConnection> sockets = new ConcurrentHashMap<>();
    private final GatewayIds ids;
    private final Lifetime lifetime;
    private final Scheduler timers;

    Connections(GatewayIds ids, Lifetime lifetime, Scheduler timers) {
        this.ids = ids;
        this.lifetime = lifetime;
        this.timers = timers;
    }

    void add(Channel channel) {
        all.add(channel);
    }

    Optional<ChatConnection> find(String id) {
        return Optional.ofNullable(sockets.get(id));
    }

    /** A new WebSocket, known until it is closed. */
    ChatConnection open(WebsocketInbound in, WebsocketOutbound out) {
        var channel = channel(in);
        var timer = new LifetimeTimer(lifetime, timers);
        var wire = new ChatConnection.Wire(channel, out, timer);
        var connection = new ChatConnection(ids.next(), peer(channel, in), wire, InstantSource.system());
        channels.add(channel);
        sockets.put(connection.id(), connection);
        var waiting = timer.expired().subscribe(nothing -> {}, error -> {}, () -> connection.close(GOING_AWAY));
        channel.closeFuture().addListener(closed -> {
            sockets.remove(connection.id());
            waiting.dispose();
        });
        return connection;
    }

    private static ChatConnection.Peer peer(Channel channel, WebsocketInbound in) {
        var address = channel.remoteAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "";
        return new ChatConnection.Peer(address, in.headers().get(HttpHeaderNames.USER_AGENT, ""));
    }

    /** Completes when the connection behind a request is gone, whoever closed it. */
    static Mono<Void> closed(NettyInbound in) {
        return FutureMono.from(channel(in).closeFuture());
    }

    private static Channel channel(NettyInbound in) {
        var channel = new AtomicReference<Channel>();
        in.withConnection(connection -> channel.set(connection.channel()));
        return Objects.requireNonNull(channel.get());
    }

    @Override
    public void close() {
        sockets.values().forEach(connection -> connection.close(GOING_AWAY));
        channels.newCloseFuture().awaitUninterruptibly(GOODBYE.toMillis());
        all.close().awaitUninterruptibly(GOODBYE.toMillis());
    }
}

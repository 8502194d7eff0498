package com.mangaassist.load.gateway;

import com.mangaassist.load.gateway.limit.LifetimeTimer;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.FutureMono;
import reactor.netty.http.websocket.WebsocketOutbound;

/** One open WebSocket: what is known of it, and the ways to reach it from outside its conversation. */
final class ChatConnection {

    /** Who is at the other end. */
    record Peer(String sourceIp, String userAgent) {}

    private final String id;
    private final Peer peer;
    private final Channel channel;
    private final WebsocketOutbound out;
    private final LifetimeTimer timer;
    private final InstantSource clock;
    private final Instant connectedAt;
    private volatile Instant lastActiveAt;

    ChatConnection(String id, Peer peer, Wire wire, InstantSource clock) {
        this.id = id;
        this.peer = peer;
        channel = wire.channel();
        out = wire.out();
        timer = wire.timer();
        this.clock = clock;
        connectedAt = clock.instant();
        lastActiveAt = connectedAt;
    }

    /** What a connection is made of. */
    record Wire(Channel channel, WebsocketOutbound out, LifetimeTimer timer) {}

    String id() {
        return id;
    }

    Peer peer() {
        return peer;
    }

    Instant connectedAt() {
        return connectedAt;
    }

    Instant lastActiveAt() {
        return lastActiveAt;
    }

    /** The client sent something. */
    void heard() {
        lastActiveAt = clock.instant();
        timer.touch();
    }

    /** Something was sent to the client. */
    void told() {
        timer.touch();
    }

    /** Completes when the connection is gone, whoever closed it. */
    Mono<Void> closed() {
        return FutureMono.from(channel.closeFuture());
    }

    /** Whether the client takes what is sent to it; a slow one's buffers fill. */
    boolean keepsUp() {
        return channel.isWritable();
    }

    /** Sends a message beside the conversation, in frames no larger than allowed. */
    Mono<Void> push(byte[] utf8, int frameBytes) {
        told();
        return out.sendObject(Flux.fromStream(
                        () -> Fragments.of(utf8.length, frameBytes).map(part -> frame(utf8, part))))
                .then();
    }

    private static WebSocketFrame frame(byte[] utf8, Fragments.Part part) {
        var bytes = Unpooled.wrappedBuffer(utf8, part.offset(), part.length());
        return part.offset() == 0
                ? new TextWebSocketFrame(part.last(), 0, bytes)
                : new ContinuationWebSocketFrame(part.last(), 0, bytes);
    }

    /** Says goodbye on its own, because the inbound ends meanwhile and would cancel whoever waits. */
    void close(WebSocketCloseStatus status) {
        Mono.defer(() -> out.sendClose(status.code(), status.reasonText()))
                .onErrorComplete()
                .subscribe();
    }
}

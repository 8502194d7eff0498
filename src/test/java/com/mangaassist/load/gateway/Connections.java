package com.mangaassist.load.gateway;

import io.netty.channel.Channel;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.netty.FutureMono;
import reactor.netty.NettyInbound;

/** What Reactor Netty knows of the connection behind a request. */
final class Connections {

    private Connections() {}

    /** Completes when the connection is gone, whoever closed it. */
    static Mono<Void> closed(NettyInbound in) {
        var channel = new AtomicReference<Channel>();
        in.withConnection(connection -> channel.set(connection.channel()));
        return FutureMono.from(Objects.requireNonNull(channel.get()).closeFuture());
    }
}

package com.mangaassist.load.bedrock.bench;

import com.mangaassist.load.bedrock.server.EventLoops;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoopGroup;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/** Reads each request and answers with bytes that are there already, at once: the least that a server can do. */
final class BareServer implements AutoCloseable {

    private final EventLoopGroup loops = EventLoops.create();
    private final AtomicInteger answered = new AtomicInteger();
    private final DisposableServer server;

    /** @param bodies answers, given in turn */
    BareServer(List<byte[]> bodies) {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .runOn(loops)
                .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
                .handle((request, response) ->
                        request.receive().aggregate().asByteArray().flatMap(ignored -> answer(response, bodies)))
                .bindNow();
    }

    private Mono<Void> answer(HttpServerResponse response, List<byte[]> bodies) {
        var body = bodies.get(Math.floorMod(answered.getAndIncrement(), bodies.size()));
        return response.header("Content-Type", "application/json")
                .header("Content-Length", Integer.toString(body.length))
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .then();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.disposeNow();
        var unused = loops.shutdownGracefully();
    }
}

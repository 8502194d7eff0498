package com.mangaassist.load.bedrock.bench;

import io.netty.buffer.Unpooled;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** Reads each request and answers with the same bytes at once: the least that a server can do. */
final class BareServer implements AutoCloseable {

    private final LoopResources loops = LoopResources.create("bare");
    private final DisposableServer server;

    BareServer(byte[] body) {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .runOn(loops)
                .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asByteArray()
                        .flatMap(ignored -> response.header("Content-Type", "application/json")
                                .header("Content-Length", Integer.toString(body.length))
                                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                                .then()))
                .bindNow();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.disposeNow();
        loops.dispose();
    }
}

package com.mangaassist.load.gateway;

import com.mangaassist.load.gateway.cache.ResponseCache;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import java.net.URI;
import org.reactivestreams.Publisher;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * A running chat gateway: WebSocket {@code /chat}, server-sent events {@code POST /chat/stream}, {@code POST /chat}, and
 * {@code /@connections/{id}} for services that push.
 *
 * <p>It does not close the {@link BedrockClient} it was started with.
 */
public final class ChatGateway implements AutoCloseable {

    private static final long ID_SEED = 42;

    private final GatewayIds ids = new GatewayIds(ID_SEED);
    private final Scheduler timers = Schedulers.parallel();
    private final Gatekeeper gatekeeper;
    private final Connections connections;
    private final DisposableServer server;
    private final String encryption;

    private ChatGateway(GatewayBehavior behavior, BedrockClient bedrock) {
        gatekeeper = new Gatekeeper(behavior.authorizer(), behavior.limits(), System::nanoTime);
        connections = new Connections(ids, behavior.limits().sockets().lifetime(), timers);
        encryption = behavior.address().tls().isPresent() ? "s" : "";
        server = encrypted(HttpServer.create(), behavior.address())
                .host(behavior.address().host())
                .port(behavior.address().port())
                .doOnChannelInit((observer, channel, remote) -> connections.add(channel))
                .route(routes -> route(routes, behavior, bedrock))
                .bindNow();
    }

    private static HttpServer encrypted(HttpServer plain, GatewayAddress address) {
        return address.tls()
                .map(tls -> plain.secure(spec -> spec.sslContext(tls)))
                .orElse(plain);
    }

    /** @throws IllegalStateException if the port is taken */
    public static ChatGateway start(GatewayBehavior behavior, BedrockClient bedrock) {
        try {
            return new ChatGateway(behavior, bedrock);
        } catch (ChannelBindException taken) {
            throw new IllegalStateException(
                    "gateway.port: " + behavior.address().port() + " on "
                            + behavior.address().host()
                            + " cannot be bound; it is in use or not allowed (0 takes any free port)",
                    taken);
        }
    }

    private void route(HttpServerRoutes routes, GatewayBehavior behavior, BedrockClient bedrock) {
        var limits = behavior.limits();
        var conversation = new Conversation(bedrock, behavior.routing(), ResponseCache.of(behavior.cache()));
        var http = new HttpRoutes(conversation, gatekeeper, new HttpRoutes.Terms(limits.http(), ids, timers));
        var callbacks = new CallbackRoutes(connections, gatekeeper, limits.sockets());
        var webSocket = new WebSocketRoute(
                conversation, gatekeeper, connections, new WebSocketRoute.Terms(limits.sockets(), ids, timers));
        routes.get("/chat", (in, out) -> connect(in, out, webSocket))
                .post("/chat/stream", http::stream)
                .post("/chat", http::answer)
                .post(CallbackRoutes.PATH, callbacks::post)
                .get(CallbackRoutes.PATH, callbacks::get)
                .delete(CallbackRoutes.PATH, callbacks::delete)
                .route(request -> true, (in, out) -> refuse(out, RefusalException.notFound()));
    }

    private Publisher<Void> connect(HttpServerRequest in, HttpServerResponse out, WebSocketRoute webSocket) {
        if (!in.requestHeaders().contains(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
            return refuse(out, RefusalException.upgradeRequired());
        }
        return gatekeeper
                .connection(in)
                .map(refusal -> refuse(out, refusal))
                .orElseGet(() -> out.sendWebsocket(webSocket::serve, webSocket.spec()));
    }

    private Publisher<Void> refuse(HttpServerResponse out, RefusalException refusal) {
        return Replies.sendError(out, refusal, ids.next());
    }

    public int port() {
        return server.port();
    }

    public URI webSocketUrl() {
        return URI.create("ws" + encryption + "://" + server.host() + ":" + port() + "/chat");
    }

    /** Of the whole-answer route; the streaming one is {@code /stream} below it. */
    public URI httpUrl() {
        return URI.create("http" + encryption + "://" + server.host() + ":" + port() + "/chat");
    }

    /** Stops listening and closes all connections; answers on their way are cancelled. */
    @Override
    public void close() {
        server.disposeNow();
        connections.close();
    }
}

package com.mangaassist.load.gateway;

import java.net.URI;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRoutes;
import reactor.netty.http.server.WebsocketServerSpec;

/**
 * A running chat gateway: WebSocket {@code /chat}, server-sent events {@code POST /chat/stream}, and {@code POST /chat}.
 *
 * <p>It does not close the {@link BedrockClient} it was started with.
 */
public final class ChatGateway implements AutoCloseable {

    /** API Gateway's limit. */
    private static final int MAX_FRAME = 32_768;

    private static final long ID_SEED = 42;

    private final DisposableServer server;
    private final Connections connections = new Connections();

    private ChatGateway(GatewayBehavior behavior, BedrockClient bedrock) {
        server = HttpServer.create()
                .host(behavior.host())
                .port(behavior.port())
                .doOnChannelInit((observer, channel, remote) -> connections.add(channel))
                .route(routes -> route(routes, behavior, bedrock))
                .bindNow();
    }

    /** @throws IllegalStateException if the port is taken */
    public static ChatGateway start(GatewayBehavior behavior, BedrockClient bedrock) {
        try {
            return new ChatGateway(behavior, bedrock);
        } catch (ChannelBindException taken) {
            throw new IllegalStateException(
                    "gateway.port: " + behavior.port() + " on " + behavior.host()
                            + " cannot be bound; it is in use or not allowed (0 takes any free port)",
                    taken);
        }
    }

    private void route(HttpServerRoutes routes, GatewayBehavior behavior, BedrockClient bedrock) {
        var conversation = new Conversation(bedrock, behavior.routing());
        var ids = new GatewayIds(ID_SEED);
        var webSocket = new WebSocketRoute(conversation, ids, behavior.questionsPerConnection(), connections);
        var http = new HttpRoutes(conversation, ids);
        var spec =
                WebsocketServerSpec.builder().maxFramePayloadLength(MAX_FRAME).build();
        routes.ws("/chat", webSocket::serve, spec)
                .post("/chat/stream", http::stream)
                .post("/chat", http::answer)
                .route(request -> true, http::notFound);
    }

    public int port() {
        return server.port();
    }

    public URI webSocketUrl() {
        return URI.create("ws://" + server.host() + ":" + port() + "/chat");
    }

    /** Of the whole-answer route; the streaming one is {@code /stream} below it. */
    public URI httpUrl() {
        return URI.create("http://" + server.host() + ":" + port() + "/chat");
    }

    /** Stops listening and closes all connections; answers on their way are cancelled. */
    @Override
    public void close() {
        server.disposeNow();
        connections.close();
    }
}

package com.mangaassist.load.gateway;

import com.mangaassist.load.gateway.limit.SocketLimits;
import com.mangaassist.load.protocol.Json;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * {@code /@connections/{id}}: lets a service behind the gateway reach its clients.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">Use
 *     {@code @connections} commands</a>
 */
final class CallbackRoutes {

    static final String PATH = "/@connections/{id}";

    private static final WebSocketCloseStatus NORMAL =
            new WebSocketCloseStatus(WebSocketCloseStatus.NORMAL_CLOSURE.code(), "Connection Closed Normally");

    private final Connections connections;
    private final Gatekeeper gatekeeper;
    private final SocketLimits limits;

    CallbackRoutes(Connections connections, Gatekeeper gatekeeper, SocketLimits limits) {
        this.connections = connections;
        this.gatekeeper = gatekeeper;
        this.limits = limits;
    }

    /** Sends the body to the client. */
    Publisher<Void> post(HttpServerRequest in, HttpServerResponse out) {
        return withConnection(
                in,
                out,
                connection -> Bodies.read(in, limits.messageBytes())
                        .flatMap(message -> connection.keepsUp()
                                ? connection
                                        .push(message, limits.frameBytes())
                                        .then(Mono.from(out.status(200).send()))
                                : refuse(out, 429, "LimitExceededException"))
                        .onErrorResume(
                                RefusalException.class, tooLarge -> refuse(out, 413, "PayloadTooLargeException")));
    }

    /** Tells when the client connected, when it was last heard of, and who it is. */
    Publisher<Void> get(HttpServerRequest in, HttpServerResponse out) {
        return withConnection(in, out, connection -> {
            var description =
                    Json.newObject().put("connectedAt", connection.connectedAt().toString());
            description
                    .putObject("identity")
                    .put("sourceIp", connection.peer().sourceIp())
                    .put("userAgent", connection.peer().userAgent());
            description.put("lastActiveAt", connection.lastActiveAt().toString());
            return Replies.send(out, 200, description.toString());
        });
    }

    /** Closes the client's connection. */
    Publisher<Void> delete(HttpServerRequest in, HttpServerResponse out) {
        return withConnection(in, out, connection -> {
            connection.close(NORMAL);
            return Mono.from(out.status(204).send());
        });
    }

    private Mono<Void> withConnection(
            HttpServerRequest in, HttpServerResponse out, Function<ChatConnection, Mono<Void>> action) {
        if (gatekeeper.message().isPresent()) {
            return refuse(out, 429, "LimitExceededException");
        }
        return connection(in).map(action).orElseGet(() -> refuse(out, 410, "GoneException"));
    }

    private Optional<ChatConnection> connection(HttpServerRequest in) {
        // A plus stands for itself in a path, and ids may have one.
        var segment = Objects.requireNonNull(in.param("id")).replace("+", "%2B");
        return connections.find(URLDecoder.decode(segment, StandardCharsets.UTF_8));
    }

    private static Mono<Void> refuse(HttpServerResponse out, int status, String type) {
        out.header("x-amzn-ErrorType", type);
        return Replies.send(out, status, Json.newObject().put("message", type).toString());
    }
}

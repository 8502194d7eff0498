package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.gateway.limit.SocketLimits;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Json;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/**
 * Questions and answers over one WebSocket. Several may be on their way at once; their frames interleave, and the
 * request id says which is whose. Routes are selected by {@code $request.body.action}.
 */
final class WebSocketRoute {

    /** Keeps a connection from being idle. */
    private static final String PING = "ping";

    private final Conversation conversation;
    private final Gatekeeper gatekeeper;
    private final Connections connections;
    private final Terms terms;

    /** What each connection is held to. */
    record Terms(SocketLimits limits, GatewayIds ids, Scheduler timers) {}

    WebSocketRoute(Conversation conversation, Gatekeeper gatekeeper, Connections connections, Terms terms) {
        this.conversation = conversation;
        this.gatekeeper = gatekeeper;
        this.connections = connections;
        this.terms = terms;
    }

    WebsocketServerSpec spec() {
        return WebsocketServerSpec.builder()
                .maxFramePayloadLength(terms.limits().frameBytes())
                .build();
    }

    /** Ends with the connection; whatever is on its way then is cancelled. */
    Publisher<Void> serve(WebsocketInbound in, WebsocketOutbound out) {
        var connection = connections.open(in, out);
        var messages = new MessageAssembler(connection, terms.limits().messageBytes());
        var frames = in.receiveFrames()
                .handle(messages::add)
                .flatMap(text -> replies(text, connection), terms.limits().questionsAtOnce())
                .takeUntilOther(connection.closed())
                .map(outgoing -> {
                    connection.told();
                    return outgoing.toWebSocketFrame();
                });
        return out.sendObject(frames, frame -> true);
    }

    private Flux<Outgoing> replies(String text, ChatConnection connection) {
        var requestId = terms.ids().next();
        var refusal = gatekeeper.message();
        if (refusal.isPresent()) {
            return single(ErrorFrames.of(refusal.get(), requestId, connection.id()));
        }
        try {
            var frame = Json.object(text);
            requestId = frame.path("requestId").asText(requestId);
            return switch (frame.path("action").asText("")) {
                case ChatRequest.ACTION -> answer(ChatRequest.of(frame), connection);
                case PING -> single(new ChatFrame.Pong(requestId));
                default -> single(ErrorFrames.api("Forbidden", requestId, connection.id()));
            };
        } catch (IllegalArgumentException wrong) {
            return single(ErrorFrames.of(wrong, requestId, connection.id()));
        }
    }

    private Flux<Outgoing> answer(ChatRequest request, ChatConnection connection) {
        var encoder = FrameEncoder.bare(request.requestId());
        return Flux.defer(() -> {
            var timeout = terms.timers()
                    .schedule(
                            () -> timedOut(request, connection),
                            terms.limits().integrationTimeout().toNanos(),
                            TimeUnit.NANOSECONDS);
            return conversation.stream(request)
                    .onErrorResume(error -> Flux.just(ErrorFrames.of(error, request.requestId(), connection.id())))
                    .map(frame -> new Outgoing(frame, encoder))
                    .doFinally(signal -> timeout.dispose());
        });
    }

    /** The client is told; the integration does not know and goes on. */
    private void timedOut(ChatRequest request, ChatConnection connection) {
        var frame = ErrorFrames.api("Endpoint request timed out", request.requestId(), connection.id());
        connection
                .push(frame.json().getBytes(UTF_8), terms.limits().frameBytes())
                .onErrorComplete()
                .subscribe();
    }

    private static Flux<Outgoing> single(ChatFrame frame) {
        return Flux.just(new Outgoing(frame, FrameEncoder.bare(frame.requestId())));
    }

    /** A frame on its way; encoded only when the connection takes it. */
    private record Outgoing(ChatFrame frame, FrameEncoder encoder) {

        TextWebSocketFrame toWebSocketFrame() {
            return new TextWebSocketFrame(encoder.encode(frame));
        }
    }
}

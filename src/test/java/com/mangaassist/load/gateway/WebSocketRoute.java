package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Json;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/**
 * Questions and answers over one WebSocket. Several may be on their way at once; their frames interleave, and the
 * request id says which is whose.
 */
final class WebSocketRoute {

    private static final int MAX_MESSAGE = 131_072;

    private final Conversation conversation;
    private final GatewayIds ids;
    private final int questionsAtOnce;
    private final Connections connections;

    WebSocketRoute(Conversation conversation, GatewayIds ids, int questionsAtOnce, Connections connections) {
        this.conversation = conversation;
        this.ids = ids;
        this.questionsAtOnce = questionsAtOnce;
        this.connections = connections;
    }

    /** Ends with the connection; whatever is on its way then is cancelled. */
    Publisher<Void> serve(WebsocketInbound in, WebsocketOutbound out) {
        var connectionId = ids.next();
        var frames = in.aggregateFrames(MAX_MESSAGE)
                .receive()
                .asString(StandardCharsets.UTF_8)
                .flatMap(text -> replies(text, connectionId), questionsAtOnce)
                .takeUntilOther(connections.endOfSocket(in, out))
                .map(Outgoing::toWebSocketFrame);
        return out.sendObject(frames, frame -> true);
    }

    private Flux<Outgoing> replies(String text, String connectionId) {
        var requestId = ids.next();
        try {
            var frame = Json.object(text);
            requestId = frame.path("requestId").asText(requestId);
            if (!frame.path("action").asText("").equals(ChatRequest.ACTION)) {
                return single(ErrorFrames.forbidden(requestId, connectionId));
            }
            return answer(ChatRequest.of(frame), connectionId);
        } catch (IllegalArgumentException wrong) {
            return single(ErrorFrames.of(wrong, requestId, connectionId));
        }
    }

    private Flux<Outgoing> answer(ChatRequest request, String connectionId) {
        var encoder = FrameEncoder.bare(request.requestId());
        return conversation.stream(request)
                .onErrorResume(error -> Flux.just(ErrorFrames.of(error, request.requestId(), connectionId)))
                .map(frame -> new Outgoing(frame, encoder));
    }

    private static Flux<Outgoing> single(ChatFrame.Failure failure) {
        return Flux.just(new Outgoing(failure, FrameEncoder.bare(failure.requestId())));
    }

    /** A frame on its way; encoded only when the connection takes it. */
    private record Outgoing(ChatFrame frame, FrameEncoder encoder) {

        TextWebSocketFrame toWebSocketFrame() {
            return new TextWebSocketFrame(encoder.encode(frame));
        }
    }
}

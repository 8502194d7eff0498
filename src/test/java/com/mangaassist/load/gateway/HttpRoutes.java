package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** One question for each POST: answered as a whole, or as server-sent events. */
final class HttpRoutes {

    private final Conversation conversation;
    private final GatewayIds ids;

    HttpRoutes(Conversation conversation, GatewayIds ids) {
        this.conversation = conversation;
        this.ids = ids;
    }

    /** Answers with one JSON document. */
    Publisher<Void> answer(HttpServerRequest in, HttpServerResponse out) {
        return question(in)
                .flatMap(question -> conversation
                        .answer(question)
                        .map(frame -> new Reply(200, frame))
                        .onErrorResume(error -> Mono.just(failure(error, question.requestId()))))
                .onErrorResume(error -> Mono.just(failure(error, ids.next())))
                .takeUntilOther(Connections.closed(in))
                .flatMap(reply -> send(out, reply));
    }

    /** Answers with an event for each frame; with a plain error where the model refuses before its first frame. */
    Publisher<Void> stream(HttpServerRequest in, HttpServerResponse out) {
        return question(in)
                .flatMapMany(question -> conversation.stream(question)
                        .takeUntilOther(Connections.closed(in))
                        .switchOnFirst((first, frames) -> first.isOnError()
                                ? send(out, failure(Objects.requireNonNull(first.getThrowable()), question.requestId()))
                                : sendEvents(out, question.requestId(), frames)))
                .onErrorResume(IllegalArgumentException.class, wrong -> send(out, failure(wrong, ids.next())));
    }

    /** Any path or method that has no route. */
    Publisher<Void> notFound(HttpServerRequest in, HttpServerResponse out) {
        return send(out, new Reply(404, new ChatFrame.Failure(ids.next(), "", "", "Not Found")));
    }

    private static Mono<ChatRequest> question(HttpServerRequest in) {
        return in.receive()
                .aggregate()
                .asString(StandardCharsets.UTF_8)
                .defaultIfEmpty("")
                .map(ChatRequest::parse);
    }

    private static Publisher<Void> sendEvents(HttpServerResponse out, String requestId, Flux<ChatFrame> frames) {
        var encoder = FrameEncoder.events(requestId);
        var events = frames.onErrorResume(error -> Flux.just(ErrorFrames.of(error, requestId, "")))
                .map(encoder::encode);
        return out.sse().header(HttpHeaderNames.CACHE_CONTROL, "no-cache").send(events, event -> true);
    }

    private static Mono<Void> send(HttpServerResponse out, Reply reply) {
        return out.status(reply.status())
                .header(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .sendString(Mono.just(reply.frame().json()))
                .then();
    }

    private static Reply failure(Throwable error, String requestId) {
        return new Reply(ErrorFrames.status(error), ErrorFrames.of(error, requestId, ""));
    }

    private record Reply(int status, ChatFrame frame) {}
}

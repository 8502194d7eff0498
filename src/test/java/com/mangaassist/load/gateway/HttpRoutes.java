package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.gateway.limit.HttpLimits;
import com.mangaassist.load.gateway.limit.LifetimeTimer;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Objects;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** One question for each POST: answered as a whole, or as server-sent events. */
final class HttpRoutes {

    private final Conversation conversation;
    private final Gatekeeper gatekeeper;
    private final Terms terms;

    /** What each request is held to. */
    record Terms(HttpLimits limits, GatewayIds ids, Scheduler timers) {}

    HttpRoutes(Conversation conversation, Gatekeeper gatekeeper, Terms terms) {
        this.conversation = conversation;
        this.gatekeeper = gatekeeper;
        this.terms = terms;
    }

    /** Answers with one JSON document. */
    Publisher<Void> answer(HttpServerRequest in, HttpServerResponse out) {
        return question(in)
                .flatMap(question -> answer(question)
                        .map(frame -> Replies.send(out, frame))
                        .onErrorResume(error -> Mono.just(Replies.sendError(out, error, question.requestId()))))
                .onErrorResume(error ->
                        Mono.just(Replies.sendError(out, error, terms.ids().next())))
                .takeUntilOther(Connections.closed(in))
                .flatMap(reply -> reply);
    }

    private Mono<ChatFrame> answer(ChatRequest question) {
        return conversation
                .answer(question)
                .timeout(terms.limits().integrationTimeout(), Mono.error(RefusalException::timedOut), terms.timers());
    }

    /** Answers with an event for each frame; with a plain error where the model refuses before its first frame. */
    Publisher<Void> stream(HttpServerRequest in, HttpServerResponse out) {
        return question(in)
                .map(question -> conversation.stream(question)
                        .takeUntilOther(Connections.closed(in))
                        .switchOnFirst((first, frames) -> first.isOnError()
                                ? Replies.sendError(
                                        out, Objects.requireNonNull(first.getThrowable()), question.requestId())
                                : sendEvents(out, question.requestId(), cutWhenTooLong(in, frames))))
                .onErrorResume(error -> Mono.just(
                        Flux.from(Replies.sendError(out, error, terms.ids().next()))))
                .flatMapMany(reply -> reply);
    }

    private Mono<ChatRequest> question(HttpServerRequest in) {
        return Mono.defer(() -> gatekeeper
                .request(in)
                .map(Mono::<ChatRequest>error)
                .orElseGet(() -> Bodies.read(in, terms.limits().bodyBytes())
                        .map(body -> ChatRequest.parse(new String(body, UTF_8)))));
    }

    /** A stream's time limits end it without a word, as the connection's do. */
    private Flux<ChatFrame> cutWhenTooLong(HttpServerRequest in, Flux<ChatFrame> frames) {
        var timer = new LifetimeTimer(terms.limits().stream(), terms.timers());
        var waiting =
                timer.expired().subscribe(nothing -> {}, error -> {}, () -> in.withConnection(Connection::dispose));
        return frames.doOnNext(frame -> timer.touch()).doFinally(signal -> waiting.dispose());
    }

    private static Publisher<Void> sendEvents(HttpServerResponse out, String requestId, Flux<ChatFrame> frames) {
        var encoder = FrameEncoder.events(requestId);
        var events = frames.onErrorResume(error -> Flux.just(ErrorFrames.of(error, requestId, "")))
                .map(encoder::encode);
        return out.sse().header(HttpHeaderNames.CACHE_CONTROL, "no-cache").send(events, event -> true);
    }
}

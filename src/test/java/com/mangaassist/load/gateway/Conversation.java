package com.mangaassist.load.gateway;

import com.mangaassist.load.fixture.RoutingRules;
import com.mangaassist.load.gateway.cache.CachedAnswer;
import com.mangaassist.load.gateway.cache.ResponseCache;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeRequest;
import com.mangaassist.load.protocol.ModelId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The orchestrator behind all routes: chooses a model, asks it or the cache, and makes chat frames of what it says. */
final class Conversation {

    private final BedrockClient bedrock;
    private final RoutingRules routing;
    private final ResponseCache cache;

    Conversation(BedrockClient bedrock, RoutingRules routing, ResponseCache cache) {
        this.bedrock = bedrock;
        this.routing = routing;
        this.cache = cache;
    }

    /** Deltas and one stop; or, perhaps after some deltas, an {@link UpstreamException}. */
    Flux<ChatFrame> stream(ChatRequest request) {
        return Flux.defer(() -> {
            var model = model(request);
            return cache.find(request, model)
                    .map(answer -> Flux.fromIterable(CachedReply.frames(request, model, answer)))
                    .orElseGet(() -> asked(request, model));
        });
    }

    private Flux<ChatFrame> asked(ChatRequest request, ModelId model) {
        var answer = new StreamedAnswer(request.requestId(), model);
        var frames =
                bedrock.stream(invocation(request, model)).handle(answer::add).concatWith(Flux.defer(answer::end));
        return cache.covers(request) ? frames.doOnNext(new KeepingAnswer(cache, request)::see) : frames;
    }

    /** The whole answer, or an {@link UpstreamException}. */
    Mono<ChatFrame> answer(ChatRequest request) {
        return Mono.defer(() -> {
            var model = model(request);
            return cache.find(request, model)
                    .map(answer -> Mono.<ChatFrame>just(CachedReply.whole(request, model, answer)))
                    .orElseGet(() -> askedWhole(request, model));
        });
    }

    private Mono<ChatFrame> askedWhole(ChatRequest request, ModelId model) {
        return bedrock.invoke(invocation(request, model)).map(answer -> {
            cache.keep(request, model, new CachedAnswer(answer.text(), answer.stopReason(), answer.usage()));
            var stop = new ChatFrame.Stop(request.requestId(), model, answer.stopReason(), answer.usage(), false);
            return new ChatFrame.Answer(answer.text(), stop);
        });
    }

    private static Invocation invocation(ChatRequest request, ModelId model) {
        return new Invocation(
                request.requestId(), model, new ClaudeRequest(ClaudeRequest.MAX_TOKENS, request.messages()));
    }

    private ModelId model(ChatRequest request) {
        return request.model().orElseGet(() -> routing.modelFor(request.queryType()));
    }
}

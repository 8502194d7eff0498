package com.mangaassist.load.gateway;

import com.mangaassist.load.fixture.RoutingRules;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeRequest;
import com.mangaassist.load.protocol.ModelId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The orchestrator behind all routes: chooses a model, asks it, and makes chat frames of what it says. */
final class Conversation {

    private final BedrockClient bedrock;
    private final RoutingRules routing;

    Conversation(BedrockClient bedrock, RoutingRules routing) {
        this.bedrock = bedrock;
        this.routing = routing;
    }

    /** Deltas and one stop; or, perhaps after some deltas, an {@link UpstreamException}. */
    Flux<ChatFrame> stream(ChatRequest request) {
        return Flux.defer(() -> {
            var invocation = invocation(request);
            var answer = new StreamedAnswer(request.requestId(), invocation.model());
            return bedrock.stream(invocation).handle(answer::add).concatWith(Flux.defer(answer::end));
        });
    }

    /** The whole answer, or an {@link UpstreamException}. */
    Mono<ChatFrame> answer(ChatRequest request) {
        var invocation = invocation(request);
        return bedrock.invoke(invocation).map(answer -> {
            var stop = new ChatFrame.Stop(
                    request.requestId(), invocation.model(), answer.stopReason(), answer.usage(), false);
            return new ChatFrame.Answer(answer.text(), stop);
        });
    }

    private Invocation invocation(ChatRequest request) {
        return new Invocation(request.requestId(), model(request), ClaudeRequest.of(request.prompt()));
    }

    private ModelId model(ChatRequest request) {
        return request.model().orElseGet(() -> routing.modelFor(request.queryType()));
    }
}

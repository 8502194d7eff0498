package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ClaudeAnswer;
import com.mangaassist.load.protocol.ClaudeEvent;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A Bedrock without a wire, for tests of what stands before it. */
final class ScriptedBedrock implements BedrockClient {

    private final Function<Invocation, Flux<ClaudeEvent>> script;
    private final BlockingQueue<Invocation> invocations = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> cancelled = new LinkedBlockingQueue<>();

    ScriptedBedrock(Function<Invocation, Flux<ClaudeEvent>> script) {
        this.script = script;
    }

    /** Answers each question with the same pieces. */
    static ScriptedBedrock saying(String... pieces) {
        return new ScriptedBedrock(invocation -> Flux.fromStream(events(pieces)));
    }

    /** A complete answer, 7 tokens read and 11 written, billed as 7 and 12. */
    static Stream<ClaudeEvent> events(String... pieces) {
        return Stream.of(
                        Stream.of(new ClaudeEvent.Started(new TokenUsage(7, 1)), new ClaudeEvent.Other("ping")),
                        Arrays.stream(pieces).map(ClaudeEvent.Text::new),
                        Stream.of(
                                new ClaudeEvent.Ending("end_turn", 11),
                                new ClaudeEvent.Stopped(Optional.of(new TokenUsage(7, 12)))))
                .flatMap(events -> events);
    }

    @Override
    public Flux<ClaudeEvent> stream(Invocation invocation) {
        invocations.add(invocation);
        return script.apply(invocation).doOnCancel(() -> cancelled.add(invocation.requestId()));
    }

    @Override
    public Mono<ClaudeAnswer> invoke(Invocation invocation) {
        return stream(invocation)
                .ofType(ClaudeEvent.Text.class)
                .reduce("", (text, piece) -> text + piece.text())
                .map(text -> new ClaudeAnswer(text, "end_turn", new TokenUsage(7, 12)));
    }

    /** The next call, in the order of arrival. */
    BlockingQueue<Invocation> invocations() {
        return invocations;
    }

    /** Request ids of cancelled calls. */
    BlockingQueue<String> cancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}

package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ClaudeEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.PayloadPart;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;

/**
 * One call of the SDK, which on a failure tries again and replays the answer from its start.
 *
 * <p>That is hidden from the reader while nothing was delivered. Afterwards a replay would say the same twice, so the
 * failure ends the answer instead.
 */
final class StreamAttempts implements InvokeModelWithResponseStreamResponseHandler {

    private final Sinks.Many<SdkPublisher<ResponseStream>> attempts =
            Sinks.many().unicast().onBackpressureBuffer();

    private volatile boolean delivered;

    /** The events of the attempt that got through; demand and cancellation go up to the SDK. */
    Flux<ClaudeEvent> events(CompletableFuture<Void> call) {
        var unused = call.whenComplete((nothing, error) -> {
            if (error == null) {
                attempts.tryEmitComplete();
            } else {
                attempts.tryEmitError(error);
            }
        });
        return Flux.switchOnNext(attempts.asFlux().map(this::attempt))
                .onErrorMap(SdkErrors::upstream)
                .doFinally(signal -> call.cancel(true));
    }

    /** When its reader leaves, the SDK calls that a failure; nobody is there to be told. */
    private Flux<ClaudeEvent> attempt(SdkPublisher<ResponseStream> events) {
        var left = new AtomicBoolean();
        return Flux.from(events)
                .ofType(PayloadPart.class)
                .map(chunk -> {
                    delivered = true;
                    return ClaudeEvent.parse(chunk.bytes().asByteArrayUnsafe());
                })
                .onErrorResume(error -> delivered && !left.get() ? Flux.error(error) : Flux.never())
                .doOnCancel(() -> left.set(true));
    }

    @Override
    public void onEventStream(SdkPublisher<ResponseStream> events) {
        if (delivered) {
            attempts.tryEmitError(UpstreamException.interrupted());
        } else {
            attempts.tryEmitNext(events);
        }
    }

    @Override
    public void exceptionOccurred(Throwable error) {
        if (delivered) {
            attempts.tryEmitError(error);
        }
    }

    @Override
    public void responseReceived(InvokeModelWithResponseStreamResponse response) {
        // What matters is in the events.
    }

    @Override
    public void complete() {
        // The call's future says so.
    }
}

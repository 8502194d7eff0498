package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.dialect.ClaudeMessages;
import com.mangaassist.load.bedrock.dialect.Dialect;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.fault.What;
import com.mangaassist.load.bedrock.fault.When;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.StreamAnswer;
import com.mangaassist.load.bedrock.usage.CallRecord;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Performs the operations that ask a model for an answer, in any dialect, whole or streamed. */
public final class Invoker {

    private static final Fault NO_FAULT = new Fault(new When.AtEnd(), new What.SlowDrip(1));

    private final ModelRegistry models;
    private final Service service;
    private final Journal journal;

    public Invoker(ModelRegistry models, Service service, Journal journal) {
        this.models = models;
        this.service = service;
        this.journal = journal;
    }

    public Answer whole(Dialect dialect, Call call) {
        return refusalsNoted(call, model -> whole(dialect, service.admit(dialect, call, model)));
    }

    public Answer streamed(Dialect dialect, Call call) {
        return refusalsNoted(call, model -> streamed(dialect, service.admit(dialect, call, model)));
    }

    /**
     * Answers outside of any connection, at once.
     *
     * @param batch whether it is billed at the price of a batch
     * @throws BedrockException if it is refused
     */
    public byte[] runJob(String modelId, byte[] body, boolean batch) {
        var dialect = new ClaudeMessages();
        var call = new Call(Map.of("modelId", modelId), EmptyHttpHeaders.INSTANCE, body, System.nanoTime());
        var admission = refusalsNoted(call, model -> service.admit(dialect, call, model));
        throwIfError(admission, true);
        journal.ranJob(admission.invocation(), batch);
        return dialect.whole(admission.invocation().reply(), 0);
    }

    private Answer whole(Dialect dialect, Admission admission) {
        throwIfError(admission, true);
        var invocation = admission.invocation();
        var reply = invocation.reply();
        long whole = TimeUnit.NANOSECONDS.toMillis(invocation.schedule().wholeNanos());
        var spoiled = new SpoiledAnswer(
                        dialect.whole(reply, whole), invocation.schedule().wholeNanos())
                .struckBy(admission.fault().orElse(NO_FAULT));
        long latency = spoiled.latencyNanos();
        return spoiled.answer()
                .headers(dialect.headers(reply, TimeUnit.NANOSECONDS.toMillis(latency)))
                .dueAt(invocation.receivedNanos() + latency, () -> {
                    long now = System.nanoTime();
                    journal.answered(invocation, now, now);
                })
                .onAbandon(() -> journal.broken(invocation, 0));
    }

    private Answer streamed(Dialect dialect, Admission admission) {
        throwIfError(admission, false);
        var invocation = admission.invocation();
        var pieces = service.pieces(invocation.reply().completion());
        var script = new AnswerScript(invocation, pieces, dialect.stream(invocation.reply()), journal);
        return new StreamAnswer(
                admission.fault().isPresent()
                        ? new SpoiledScript(script, admission.fault().get())
                        : script,
                dialect.streamHeaders(invocation.reply()));
    }

    /** @param any whether an error at any moment counts, or only one before the response */
    private static void throwIfError(Admission admission, boolean any) {
        admission.fault().ifPresent(fault -> {
            if (fault.what() instanceof What.Failure failure && (any || fault.when() instanceof When.BeforeResponse)) {
                admission.invocation().settle(0);
                throw new BedrockException(failure.type(), failure.message());
            }
        });
    }

    private <T> T refusalsNoted(Call call, Function<ModelProfile, T> operation) {
        var model = models.require(call.parameter("modelId"));
        int attempt = RequestIdentity.attempt(call);
        if (attempt > 1) {
            journal.retried(model.id());
        }
        try {
            return operation.apply(model);
        } catch (BedrockException refusal) {
            journal.failed(
                    new CallRecord.Caller(RequestIdentity.headerId(call).orElse(""), attempt, model.id()),
                    refusal.type());
            throw refusal;
        }
    }
}

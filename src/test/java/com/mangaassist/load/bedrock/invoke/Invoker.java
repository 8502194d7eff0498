package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.dialect.Dialect;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.fault.What;
import com.mangaassist.load.bedrock.fault.When;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.StreamAnswer;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Performs the operations that ask a model for an answer, in any dialect, whole or streamed. */
public final class Invoker {

    private static final Fault NO_FAULT = new Fault(new When.AtEnd(), new What.SlowDrip(1));

    private final Service service;
    private final Journal journal;

    public Invoker(Service service, Journal journal) {
        this.service = service;
        this.journal = journal;
    }

    public Answer whole(Dialect dialect, Call call) {
        return refusalsNoted(call, model -> whole(dialect, service.admit(dialect, call, model)));
    }

    public Answer streamed(Dialect dialect, Call call) {
        return refusalsNoted(call, model -> streamed(dialect, service.admit(dialect, call, model)));
    }

    private Answer whole(Dialect dialect, Admission admission) {
        admission.fault().ifPresent(fault -> throwIfError(fault, true));
        var invocation = admission.invocation();
        var reply = invocation.reply();
        long drawn = TimeUnit.NANOSECONDS.toMillis(invocation.schedule().firstNanos());
        var spoiled = new SpoiledAnswer(
                        dialect.whole(reply, drawn), invocation.schedule().firstNanos())
                .struckBy(admission.fault().orElse(NO_FAULT));
        long latency = spoiled.latencyNanos();
        return spoiled.answer()
                .headers(dialect.headers(reply, TimeUnit.NANOSECONDS.toMillis(latency)))
                .dueAt(invocation.receivedNanos() + latency, () -> {
                    long now = System.nanoTime();
                    journal.answered(invocation, now, now);
                });
    }

    private Answer streamed(Dialect dialect, Admission admission) {
        admission.fault().ifPresent(fault -> throwIfError(fault, fault.when() instanceof When.BeforeResponse));
        var invocation = admission.invocation();
        var pieces = service.composer().pieces(invocation.reply().completion());
        var script = new AnswerScript(invocation, pieces, dialect.stream(invocation.reply()), journal);
        return new StreamAnswer(
                admission.fault().isPresent()
                        ? new SpoiledScript(script, admission.fault().get())
                        : script,
                dialect.streamHeaders());
    }

    private static void throwIfError(Fault fault, boolean beforeResponse) {
        if (beforeResponse && fault.what() instanceof What.Failure failure) {
            throw new BedrockException(failure.type(), failure.message());
        }
    }

    private Answer refusalsNoted(Call call, Function<ModelProfile, Answer> operation) {
        var model = service.models().require(call.parameter("modelId"));
        if (RequestIdentity.attempt(call) > 1) {
            journal.usage().retried(model.id());
        }
        try {
            return operation.apply(model);
        } catch (BedrockException refusal) {
            journal.failed(model.id(), refusal.type());
            throw refusal;
        }
    }
}

package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.answer.Composer;
import com.mangaassist.load.bedrock.dialect.Dialect;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.fault.FailureRates;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.pacing.Pacing;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import com.mangaassist.load.bedrock.server.StreamAnswer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Performs the operations that ask a model for an answer, in any dialect, whole or streamed. */
public final class Invoker {

    private static final char[] BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final int ID_LENGTH = 22;

    private final AtomicLong received = new AtomicLong();
    private final ModelRegistry models;
    private final Composer composer;
    private final Behavior behavior;
    private final Journal journal;

    public Invoker(ModelRegistry models, Composer composer, Behavior behavior, Journal journal) {
        this.models = models;
        this.composer = composer;
        this.behavior = behavior;
        this.journal = journal;
    }

    /** How fast answers come and how many fail. */
    public record Behavior(Pacing pacing, FailureRates failures) {}

    public Answer whole(Dialect dialect, Call call) {
        var invocation = begin(dialect, call);
        var usage = invocation.usage();
        return JsonAnswer.of(200, dialect.whole(invocation.reply()))
                .header("X-Amzn-Bedrock-Input-Token-Count", usage.inputTokens())
                .header("X-Amzn-Bedrock-Output-Token-Count", usage.outputTokens())
                .header(
                        "X-Amzn-Bedrock-Invocation-Latency",
                        TimeUnit.NANOSECONDS.toMillis(invocation.schedule().firstNanos()))
                .dueAt(invocation.firstDueNanos(), () -> {
                    long now = System.nanoTime();
                    journal.answered(invocation, now, now);
                });
    }

    public Answer streamed(Dialect dialect, Call call) {
        var invocation = begin(dialect, call);
        var pieces = composer.pieces(invocation.reply().completion());
        return new StreamAnswer(new AnswerScript(invocation, pieces, dialect.stream(invocation.reply()), journal));
    }

    private Invocation begin(Dialect dialect, Call call) {
        var model = models.require(call.parameter("modelId"));
        try {
            return begin(dialect, call, model);
        } catch (BedrockException refusal) {
            journal.usage().failed(model.id());
            throw refusal;
        }
    }

    private Invocation begin(Dialect dialect, Call call, ModelProfile model) {
        var identity = RequestIdentity.of(call, received.incrementAndGet());
        var inference = dialect.read(call.body(), model);
        var pacing = behavior.pacing();
        behavior.failures().strike(pacing.chance(), identity.requestId(), identity.attempt());
        var reply = new Dialect.Reply(messageId(identity.requestId()), model, composer.complete(inference));
        return new Invocation(
                identity.requestId(), reply, pacing.schedule(model, identity.requestId()), call.receivedNanos());
    }

    private String messageId(String requestId) {
        var id = new StringBuilder("msg_bdrk_01");
        for (int i = 0; i < ID_LENGTH; i++) {
            long bits = behavior.pacing().chance().bits("message", requestId, i);
            id.append(BASE62[(int) Long.remainderUnsigned(bits, BASE62.length)]);
        }
        return id.toString();
    }
}

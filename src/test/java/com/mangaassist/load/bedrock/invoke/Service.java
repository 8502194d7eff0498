package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.answer.Composer;
import com.mangaassist.load.bedrock.dialect.Dialect;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.fault.FaultPlan;
import com.mangaassist.load.bedrock.fault.Faults;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.pacing.Pacing;
import com.mangaassist.load.bedrock.server.Call;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Decides on each request: who it is, whether it is valid, what it meets and what is answered. */
public final class Service {

    private static final char[] BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final int ID_LENGTH = 22;

    /** Asks for a fault, for tests: {@code stall 2s; after 5 tokens}. */
    private static final String FAULT_HEADER = "X-Mock-Fault";

    private final AtomicLong received = new AtomicLong();
    private final long startNanos = System.nanoTime();
    private final ModelRegistry models;
    private final Composer composer;
    private final Pacing pacing;
    private final Faults faults;

    public Service(ModelRegistry models, Composer composer, Pacing pacing, Faults faults) {
        this.models = models;
        this.composer = composer;
        this.pacing = pacing;
        this.faults = faults;
    }

    ModelRegistry models() {
        return models;
    }

    Composer composer() {
        return composer;
    }

    /** @throws BedrockException if it is refused */
    Admission admit(Dialect dialect, Call call, ModelProfile model) {
        var inference = dialect.read(call.body(), model);
        var identity = RequestIdentity.of(call, inference, received.incrementAndGet());
        var elapsed = Duration.ofNanos(call.receivedNanos() - startNanos);
        var attempt = new FaultPlan.Attempt(identity.requestId(), identity.attempt(), model.id(), elapsed);
        var fault = faults.draw(attempt, asked(call));
        var reply = new Dialect.Reply(replyId(identity.requestId()), model, composer.complete(inference));
        var schedule = pacing.schedule(model, identity.requestId());
        return new Admission(new Invocation(identity, reply, schedule, call.receivedNanos()), fault);
    }

    private static Optional<Fault> asked(Call call) {
        var words = call.header(FAULT_HEADER).split(";", 2);
        if (words[0].isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Fault.parse(words.length > 1 ? words[1].strip() : "before response", words[0].strip()));
        } catch (IllegalArgumentException wrong) {
            throw BedrockException.validation(FAULT_HEADER + ": " + wrong.getMessage());
        }
    }

    private String replyId(String requestId) {
        var id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            long bits = pacing.chance().bits("message", requestId, i);
            id.append(BASE62[(int) Long.remainderUnsigned(bits, BASE62.length)]);
        }
        return id.toString();
    }
}

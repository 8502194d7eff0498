package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.answer.AnswerSource;
import com.mangaassist.load.bedrock.answer.Completion;
import com.mangaassist.load.bedrock.answer.Composer;
import com.mangaassist.load.bedrock.answer.Pieces;
import com.mangaassist.load.bedrock.dialect.Dialect;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.fault.FaultPlan;
import com.mangaassist.load.bedrock.fault.Faults;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.pacing.Pacing;
import com.mangaassist.load.bedrock.pacing.Schedule;
import com.mangaassist.load.bedrock.quota.Gatekeeper;
import com.mangaassist.load.bedrock.server.Call;
import java.util.concurrent.atomic.AtomicLong;

/** Decides on each request: whether it is valid, who it is, whether it is admitted, what it meets and what is answered. */
public final class Service {

    private static final char[] BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final int ID_LENGTH = 22;

    private final AtomicLong received = new AtomicLong();
    private final Composer composer;
    private final Pacing pacing;
    private final Gatekeeper gatekeeper;
    private final Faults faults;

    public Service(Composer composer, Pacing pacing, Gatekeeper gatekeeper, Faults faults) {
        this.composer = composer;
        this.pacing = pacing;
        this.gatekeeper = gatekeeper;
        this.faults = faults;
    }

    /** An answer in the pieces in which it is streamed. */
    Pieces pieces(Completion completion) {
        var pieces = composer.pieces(completion);
        return completion.delivery().timing().chunks().isEmpty() ? pieces.gathered(pacing.tokensPerChunk()) : pieces;
    }

    /** @throws BedrockException if it is refused */
    Admission admit(Dialect dialect, Call call, ModelProfile model) {
        var inference = dialect.read(call.body(), model).under(HeadTerms.of(call));
        int input = composer.requireFits(inference);
        var wishes = Wishes.of(call);
        var identity = RequestIdentity.of(call, inference, received.incrementAndGet());
        var reservation =
                gatekeeper.admit(model.id(), (long) input + inference.limits().maxTokens());
        try {
            var fault = faults.draw(
                    new FaultPlan.Attempt(identity.requestId(), identity.attempt(), model.id(), call.receivedNanos()),
                    wishes.fault());
            var question = new AnswerSource.Question(inference, identity.requestId(), wishes.strategy());
            var completion = composer.complete(question, input);
            var reply = new Dialect.Reply(replyId(identity.requestId()), model, completion, inference.terms());
            var arrival = new Invocation.Arrival(identity, call.receivedNanos(), reservation);
            return new Admission(new Invocation(arrival, reply, schedule(model, arrival, completion)), fault);
        } catch (BedrockException refusal) {
            reservation.settle(0);
            throw refusal.after(pacing.scaled(refusal.delay()));
        }
    }

    private Schedule schedule(ModelProfile model, Invocation.Arrival arrival, Completion completion) {
        var demand = new Pacing.Demand(
                arrival.identity().requestId(),
                arrival.receivedNanos(),
                completion.usage(),
                completion.delivery().timing());
        return pacing.schedule(model, demand);
    }

    private String replyId(String requestId) {
        var id = new StringBuilder(ID_LENGTH);
        long bits = 0;
        for (int i = 0; i < ID_LENGTH; i++) {
            if (i % 10 == 0) {
                bits = pacing.chance().bits("message", requestId, i) >>> 1;
            }
            id.append(BASE62[(int) (bits % BASE62.length)]);
            bits /= BASE62.length;
        }
        return id.toString();
    }
}

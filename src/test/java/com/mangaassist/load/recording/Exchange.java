package com.mangaassist.load.recording;

import com.mangaassist.load.fixture.Fixture;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** One call and its answer while they pass. Whatever is wrong with them, listening never disturbs what passes. */
final class Exchange {

    private final ModelCall call;
    private final byte[] request;
    private final AnswerTap tap;
    private Optional<String> obstacle;

    Exchange(ModelCall call, byte[] request) {
        this.call = call;
        this.request = request;
        this.tap = AnswerTap.on(call);
        this.obstacle = call.obstacle();
    }

    /** @param reason why this exchange cannot be kept */
    void refuse(String reason) {
        obstacle = obstacle.or(() -> Optional.of(reason));
    }

    /** @param at since the request was passed on */
    void feed(ByteBuffer bytes, Duration at) {
        if (obstacle.isEmpty()) {
            try {
                tap.feed(bytes, at);
            } catch (UnrecordableException unrecordable) {
                refuse(unrecordable.reason());
            }
        }
    }

    /** @throws UnrecordableException if no fixture can hold it */
    Fixture fixture(Snapshots snapshots) {
        if (obstacle.isPresent()) {
            throw new UnrecordableException(obstacle.get());
        }
        return snapshots.of(call, Question.messages(request), tap.heard());
    }
}

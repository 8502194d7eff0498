package com.mangaassist.load.recording;

import java.nio.ByteBuffer;
import java.time.Duration;

/** Listens to one answer while it passes. For one thread at a time. */
interface AnswerTap {

    /**
     * Takes the next bytes.
     *
     * @param at since the request was passed on
     * @throws UnrecordableException if no fixture can hold what they say
     */
    void feed(ByteBuffer bytes, Duration at);

    /**
     * What was said, once all of it passed.
     *
     * @throws UnrecordableException if the answer is not whole, or no fixture can hold it
     */
    Heard heard();

    static AnswerTap on(ModelCall call) {
        return call.streamed() ? new StreamTap(call.api()) : new MessageTap(call.api());
    }
}

package com.mangaassist.load.bedrock.dialect;

import com.mangaassist.load.bedrock.answer.Completion;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.model.ModelProfile;

/** One way to ask for an answer and to write it. */
public interface Dialect {

    /** @throws BedrockException if the body is not a valid request to this model */
    Inference read(byte[] body, ModelProfile model);

    /** The body of a whole answer. */
    byte[] whole(Reply reply);

    /** The frames of a streamed answer. */
    Stream stream(Reply reply);

    /** What is being answered, and by whom. */
    record Reply(String messageId, ModelProfile model, Completion completion) {}

    /** Event-stream frames in the order in which they are sent. */
    interface Stream {

        /** All that comes before the first piece of content. */
        byte[] opening();

        byte[] piece(String text);

        /**
         * All that comes after the last piece.
         *
         * @param firstMillis from the request to the first piece
         * @param totalMillis from the request to now
         */
        byte[] closing(long firstMillis, long totalMillis);
    }
}

package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.bedrock.answer.Completion;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.answer.Terms;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.model.ModelProfile;
import java.util.Base64;
import java.util.Map;

/** One way to ask for an answer and to write it. */
public interface Dialect {

    /** @throws BedrockException if the body is not a valid request to this model */
    Inference read(byte[] body, ModelProfile model);

    /**
     * The body of a whole answer.
     *
     * @param latencyMillis how long it took
     */
    byte[] whole(Reply reply, long latencyMillis);

    /** Headers of a whole answer, beyond those of every answer. */
    Map<String, String> headers(Reply reply, long latencyMillis);

    /** The frames of a streamed answer. */
    Stream stream(Reply reply);

    /** Headers of a streamed answer, beyond those of every stream. */
    Map<String, String> streamHeaders(Reply reply);

    /**
     * What is being answered, and by whom.
     *
     * @param id 22 characters, the variable part of the ids of the message and of a tool call
     * @param terms as the request named them; the answer repeats some
     */
    record Reply(String id, ModelProfile model, Completion completion, Terms terms) {

        public String messageId() {
            return "msg_bdrk_01" + id;
        }

        /** Stands for the signature by which a model knows its own thoughts again. */
        String signature() {
            return Base64.getEncoder().encodeToString(("thought by " + id).getBytes(UTF_8));
        }
    }

    /** Event-stream frames in the order in which they are sent. */
    interface Stream {

        /** All that comes before the first piece of content. */
        byte[] opening();

        /** A piece of what the model thinks; all of these come before all others. */
        byte[] thought(String text);

        byte[] piece(String text);

        /**
         * All that comes after the last piece.
         *
         * @param firstMillis from the request to when the first piece was due
         * @param totalMillis from the request to when the end is due
         */
        byte[] closing(long firstMillis, long totalMillis);
    }
}

package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.error.BedrockException;
import java.util.Optional;

/** Knows what to answer. */
@FunctionalInterface
public interface AnswerSource {

    /**
     * The whole answer, before any limit cuts it.
     *
     * @throws BedrockException if there is none and there should be
     */
    Prepared answer(Question question);

    /** Whether the answer was prepared for this very question. */
    default boolean knows(Question question) {
        return false;
    }

    /** Answers each question with its first 100 characters, as the specification's mock does. */
    static AnswerSource echo() {
        return new Echo();
    }

    /**
     * A request as an answer is sought for it.
     *
     * @param asked the strategy that the request itself asks for
     */
    record Question(Inference inference, String requestId, Optional<Strategy> asked) {}
}

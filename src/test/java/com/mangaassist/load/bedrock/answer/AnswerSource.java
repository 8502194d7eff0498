package com.mangaassist.load.bedrock.answer;

import java.util.Optional;

/** Knows what to answer, or passes. */
@FunctionalInterface
public interface AnswerSource {

    /** The whole answer, before any limit cuts it; empty if another source should be asked. */
    Optional<String> answer(Inference inference);

    /** Answers each question with its first 100 characters, as the specification's mock does. */
    static AnswerSource echo() {
        return new Echo();
    }
}

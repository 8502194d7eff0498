package com.mangaassist.load.scenario;

import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.TokenUsage;

/** What was read of an answer; the words themselves are kept only where nobody else counts their tokens. */
final class AnswerText {

    private static final TokenEstimator ESTIMATOR = TokenEstimator.bpe();

    private final ReadableText readable = new ReadableText();
    private final StringBuilder words = new StringBuilder();
    private final boolean kept;

    /** @param kept whether the words are kept */
    AnswerText(boolean kept) {
        this.kept = kept;
    }

    void append(String chunk) {
        readable.append(chunk);
        if (kept) {
            words.append(chunk);
        }
    }

    boolean isUseful() {
        return readable.isUseful();
    }

    boolean saysSomething() {
        return readable.saysSomething();
    }

    boolean isIn(Language language) {
        return readable.isIn(language);
    }

    /** A quick count. */
    int tokens() {
        return readable.tokens();
    }

    /** The best count that is to be had without the service. */
    TokenUsage estimated(String prompt) {
        return new TokenUsage(ESTIMATOR.count(prompt), kept ? ESTIMATOR.count(words.toString()) : readable.tokens());
    }
}

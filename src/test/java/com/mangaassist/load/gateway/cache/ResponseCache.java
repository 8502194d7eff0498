package com.mangaassist.load.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import java.util.Optional;
import java.util.Set;

/** Answers by question and model. Two who ask the same at once both ask the model. */
public final class ResponseCache {

    /** Answers are a few kilobytes each. */
    private static final long MOST_ANSWERS = 10_000;

    /** An answer that was withheld or cut is not given again. */
    private static final Set<String> WHOLE = Set.of("end_turn", "stop_sequence");

    private final CacheRules rules;
    private final Cache<CacheKey, CachedAnswer> answers;

    private ResponseCache(CacheRules rules, Ticker ticker) {
        this.rules = rules;
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST_ANSWERS)
                .expireAfterWrite(rules.timeToLive())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    public static ResponseCache of(CacheRules rules) {
        return new ResponseCache(rules, Ticker.systemTicker());
    }

    /** With a clock in nanoseconds. */
    static ResponseCache of(CacheRules rules, Ticker ticker) {
        return new ResponseCache(rules, ticker);
    }

    /** Whether {@link #keep} may keep an answer to this question. */
    public boolean covers(ChatRequest request) {
        return rules.covers(request);
    }

    public Optional<CachedAnswer> find(ChatRequest request, ModelId model) {
        return rules.hits(request)
                ? Optional.ofNullable(answers.getIfPresent(CacheKey.of(model, request)))
                : Optional.empty();
    }

    public void keep(ChatRequest request, ModelId model, CachedAnswer answer) {
        if (covers(request)
                && WHOLE.contains(answer.stopReason())
                && !answer.text().isEmpty()) {
            answers.put(CacheKey.of(model, request), answer);
        }
    }
}

package com.mangaassist.load.bedrock.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Expectations are those of AWS's page on prompt caching: read what was written before, write the rest up to the mark. */
final class PromptCacheTest {

    private static final String MODEL = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";
    private static final String RULES = "manga ".repeat(1_500);

    private final AtomicLong clock = new AtomicLong(-7);
    private final PromptCache cache = new PromptCache(TokenEstimator.bpe(), clock::get);

    private TokenUsage asked(CachePoint... points) {
        var conversation = new Inference.Conversation("", List.of(), Tools.NONE, List.of(points));
        var inference = new Inference(
                ModelRegistry.standard().require(MODEL), conversation, new Inference.Limits(1, List.of()), Terms.NONE);
        return cache.split(inference, new TokenUsage(2_000, 10));
    }

    private static CachePoint block(String text, Duration lasts) {
        return new CachePoint(text.hashCode(), text, lasts);
    }

    @Test
    void theFirstRequestWritesAndTheNextReads() {
        var rules = block(RULES, CachePoint.FIVE_MINUTES);
        long tokens = TokenEstimator.bpe().count(RULES);

        assertThat(asked(rules)).isEqualTo(new TokenUsage(2_000 - tokens, 10, 0, tokens));
        assertThat(asked(rules)).isEqualTo(new TokenUsage(2_000 - tokens, 10, tokens, 0));
    }

    @Test
    void itIsForgottenFiveMinutesAfterItWasLastRead() {
        var rules = block(RULES, CachePoint.FIVE_MINUTES);
        asked(rules);

        clock.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(asked(rules).cacheReadTokens()).isPositive();
        clock.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(asked(rules).cacheReadTokens()).isPositive();
        clock.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(asked(rules).cacheReadTokens()).isZero();
    }

    @Test
    void aLongerConversationReadsWhatTheShorterWroteThoughTheMarkHasMoved() {
        asked(block(RULES, CachePoint.FIVE_MINUTES));

        var usage = asked(block(RULES, Duration.ZERO), block("And the next question?", CachePoint.FIVE_MINUTES));

        assertThat(usage.cacheReadTokens()).isEqualTo(TokenEstimator.bpe().count(RULES));
        assertThat(usage.cacheWriteTokens()).isEqualTo(TokenEstimator.bpe().count("And the next question?"));
    }

    @Test
    void tooShortABeginningIsNotRemembered() {
        var hello = block("Hello", CachePoint.FIVE_MINUTES);
        asked(hello);

        assertThat(asked(hello)).isEqualTo(new TokenUsage(2_000, 10));
    }

    @Test
    void anotherBeginningIsNotTheSame() {
        asked(block(RULES, CachePoint.FIVE_MINUTES));

        assertThat(asked(block(RULES + "!", CachePoint.FIVE_MINUTES)).cacheReadTokens())
                .isZero();
    }
}

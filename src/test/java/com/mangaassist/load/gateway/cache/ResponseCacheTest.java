package com.mangaassist.load.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeRequest.Message;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseCacheTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final CachedAnswer ANSWER = new CachedAnswer("はい、あります。", "end_turn", new TokenUsage(14, 7));

    private final AtomicLong nanos = new AtomicLong();
    private final ResponseCache cache = ResponseCache.of(
            new CacheRules.ByType(Set.of(QueryType.GREETING_FAQ, QueryType.PRODUCT_LOOKUP), FIVE_MINUTES), nanos::get);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ワンピース 1巻 はありますか? | ﾜﾝﾋﾟｰｽ　１巻   はありますか？
            Do you ship overseas?        | Do you  ship overseas?
            """)
    void widthAndSpacesDoNotMatter(String kept, String asked) {
        cache.keep(question(kept), ModelId.HAIKU, ANSWER);

        assertThat(cache.find(question(asked), ModelId.HAIKU)).contains(ANSWER);
    }

    @Test
    void theSameQuestionAfterOtherWordsIsAnotherOne() {
        var first = question("Which?");
        cache.keep(first, ModelId.HAIKU, ANSWER);
        var later = new ChatRequest(
                "r2",
                "Which?",
                first.queryType(),
                Optional.empty(),
                List.of(new Message("user", "Bleach?"), new Message("assistant", "Yes.")));

        assertThat(cache.find(later, ModelId.HAIKU)).isEmpty();
        assertThat(cache.find(first, ModelId.HAIKU)).isPresent();
    }

    @Test
    void anotherModelIsAnotherAnswer() {
        cache.keep(question("Hello"), ModelId.HAIKU, ANSWER);

        assertThat(cache.find(question("Hello"), ModelId.SONNET)).isEmpty();
    }

    @Test
    void anAnswerIsForgottenWhenItsTimeIsOver() {
        cache.keep(question("Hello"), ModelId.HAIKU, ANSWER);
        nanos.addAndGet(FIVE_MINUTES.toNanos() - 1);
        assertThat(cache.find(question("Hello"), ModelId.HAIKU)).isPresent();

        nanos.addAndGet(1);

        assertThat(cache.find(question("Hello"), ModelId.HAIKU)).isEmpty();
    }

    @Test
    void onlyKindsOfQuestionsThatAreNamedAreKept() {
        var order = question(QueryType.ORDER_STATUS, "Where is my order?", "r1");
        cache.keep(order, ModelId.HAIKU, ANSWER);

        assertThat(cache.covers(order)).isFalse();
        assertThat(cache.find(order, ModelId.HAIKU)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content_filtered", "max_tokens", "refusal", ""})
    void anAnswerThatIsNotWholeIsNotKept(String stopReason) {
        cache.keep(question("Hello"), ModelId.HAIKU, new CachedAnswer("No", stopReason, TokenUsage.NONE));

        assertThat(cache.find(question("Hello"), ModelId.HAIKU)).isEmpty();
    }

    @Test
    void withoutRulesNothingIsKept() {
        var off = ResponseCache.of(CacheRules.OFF);
        off.keep(question("Hello"), ModelId.HAIKU, ANSWER);

        assertThat(off.find(question("Hello"), ModelId.HAIKU)).isEmpty();
    }

    /** 4,000 questions at 0.4: 1,600 hits, standard deviation 31. */
    @ParameterizedTest
    @ValueSource(longs = {1, 42, 43})
    void theSimulatedCacheHitsAsOftenAsItIsTold(long seed) {
        var simulated = simulated(seed);
        simulated.keep(question("Hello"), ModelId.HAIKU, ANSWER);

        assertThat(hits(simulated)).isBetween(1_600L - 100, 1_600L + 100);
        assertThat(hits(simulated)).isEqualTo(hits(simulated));
        assertThat(simulated.find(question(QueryType.ORDER_STATUS, "Hello", "r1"), ModelId.HAIKU))
                .isEmpty();
    }

    @Test
    void theSimulatedCacheHasNothingThatNobodyAsked() {
        assertThat(hits(simulated(1))).isZero();
    }

    private static ResponseCache simulated(long seed) {
        return ResponseCache.of(new CacheRules.Simulated(Map.of(QueryType.GREETING_FAQ, 0.4), seed, FIVE_MINUTES));
    }

    private static long hits(ResponseCache cache) {
        return IntStream.range(0, 4_000)
                .mapToObj(i -> question(QueryType.GREETING_FAQ, "Hello", "r42-" + i))
                .filter(question -> cache.find(question, ModelId.HAIKU).isPresent())
                .count();
    }

    private static ChatRequest question(String prompt) {
        return question(QueryType.GREETING_FAQ, prompt, "r1");
    }

    private static ChatRequest question(QueryType type, String prompt, String requestId) {
        return new ChatRequest(requestId, prompt, Optional.of(type), Optional.empty());
    }
}

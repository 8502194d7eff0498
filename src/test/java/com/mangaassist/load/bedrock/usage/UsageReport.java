package com.mangaassist.load.bedrock.usage;

import com.mangaassist.load.cost.ModelPrice;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** What the mock has served since its start, or since the last reset. */
public record UsageReport(Map<ModelId, ModelUsage> models) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public UsageReport {
        models = Map.copyOf(models);
    }

    /**
     * One model's share.
     *
     * @param served what it answered
     * @param errorsByType how often it refused or failed, by the error's code
     * @param retries requests that an SDK marked as a second or later attempt
     * @param batchTokens of batch jobs, which cost half and are not among the others
     */
    public record ModelUsage(Served served, Map<String, Long> errorsByType, long retries, TokenUsage batchTokens) {

        static final ModelUsage NONE =
                new ModelUsage(new Served(0, 0, TokenUsage.NONE, 0), Map.of(), 0, TokenUsage.NONE);

        public ModelUsage {
            errorsByType = Map.copyOf(errorsByType);
        }

        /** Answers, whole or streamed to their end. */
        public long calls() {
            return served.calls();
        }

        public long errors() {
            return errorsByType.values().stream().mapToLong(Long::longValue).sum();
        }

        public TokenUsage tokens() {
            return served.tokens();
        }

        /** The exact price, batch jobs at half of it. */
        public Usd cost(ModelPrice price) {
            return price.of(tokens())
                    .plus(new Usd(price.of(batchTokens).amount().multiply(HALF)));
        }

        /** From the request to the last content of its answer; zero if there was none. */
        public Duration averageLatency() {
            return Duration.ofNanos(served.calls() == 0 ? 0 : served.latencyNanos() / served.calls());
        }
    }

    /**
     * Answers.
     *
     * @param broken streams that a fault ended early; not among the calls, but their tokens are among the tokens
     * @param latencyNanos sum over all calls
     */
    public record Served(long calls, long broken, TokenUsage tokens, long latencyNanos) {}

    public ModelUsage of(ModelId model) {
        return models.getOrDefault(model, ModelUsage.NONE);
    }

    public long calls() {
        return models.values().stream().mapToLong(ModelUsage::calls).sum();
    }

    /** The exact price of all tokens of models whose price is known. */
    public Usd cost(PriceList prices) {
        return models.entrySet().stream()
                .flatMap(model -> prices.find(model.getKey()).stream()
                        .map(price -> model.getValue().cost(price)))
                .reduce(Usd.ZERO, Usd::plus);
    }

    public TokenUsage tokens() {
        return models.values().stream().map(ModelUsage::tokens).reduce(TokenUsage.NONE, TokenUsage::plus);
    }
}

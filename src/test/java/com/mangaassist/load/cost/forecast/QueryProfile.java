package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import java.math.BigDecimal;

/**
 * One kind of question in a day's traffic, as the specification's {@code QueryProfile}.
 *
 * @param sharePercent of all messages
 * @param tokens of an average answer that a model had to give
 * @param model that gives it
 * @param cacheHitRate share of answers that no model has to give, 0 to 1
 */
public record QueryProfile(
        QueryType queryType, BigDecimal sharePercent, AverageTokens tokens, ModelId model, BigDecimal cacheHitRate) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Tokens of one call; averages need not be whole. */
    public record AverageTokens(BigDecimal input, BigDecimal output) {

        public AverageTokens {
            if (input.signum() < 0 || output.signum() < 0) {
                throw new IllegalArgumentException("tokens must not be negative: " + input + ", " + output);
            }
        }
    }

    public QueryProfile {
        requireWithin("share_pct", sharePercent, HUNDRED);
        requireWithin("cache_hit_rate", cacheHitRate, BigDecimal.ONE);
    }

    private static void requireWithin(String field, BigDecimal value, BigDecimal most) {
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(field + ": " + value + " is not allowed; expected 0 to " + most);
        }
    }

    QueryProfile answeredBy(ModelId other) {
        return new QueryProfile(queryType, sharePercent, tokens, other, cacheHitRate);
    }

    QueryProfile uncached() {
        return new QueryProfile(queryType, sharePercent, tokens, model, BigDecimal.ZERO);
    }
}

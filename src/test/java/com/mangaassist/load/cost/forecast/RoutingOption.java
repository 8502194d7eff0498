package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a day costs if questions are routed in one way.
 *
 * @param name for example {@code all sonnet}
 */
public record RoutingOption(String name, Usd withCache, Usd withoutCache) {

    private static final int MORE_DIGITS = 6;

    static RoutingOption of(String name, QueryMix mix, long messages, PriceList prices) {
        return new RoutingOption(
                name,
                DailyCost.of(mix, messages, prices).total(),
                DailyCost.of(mix.uncached(), messages, prices).total());
    }

    /** What of {@code more} is saved by paying {@code less}, in percent with one decimal; 0 of nothing. */
    public static BigDecimal savedPercent(Usd less, Usd more) {
        return more.amount().signum() == 0
                ? BigDecimal.ZERO
                : more.minus(less)
                        .amount()
                        .divide(more.amount(), MORE_DIGITS, RoundingMode.HALF_EVEN)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_EVEN);
    }
}

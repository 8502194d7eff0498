package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.ModelPrice;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The specification's {@code estimate_daily_cost}: what a day of messages costs, exact to the last digit, rounded only
 * where it is shown.
 */
public record DailyCost(long messages, List<Row> rows) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DAYS_A_MONTH = 30;
    private static final int CENTS = 2;
    private static final int MICRODOLLARS = 6;

    public DailyCost {
        rows = List.copyOf(rows);
    }

    /**
     * One kind of question.
     *
     * @param queries all of them in a day
     * @param cached those that no model has to answer
     */
    public record Row(QueryProfile profile, long queries, long cached, Usd cost) {

        public long uncached() {
            return queries - cached;
        }

        /** What it would be at another price. */
        Usd at(ModelPrice price) {
            return price.perMillionInput()
                    .times(profile.tokens().input())
                    .plus(price.perMillionOutput().times(profile.tokens().output()))
                    .perMillion()
                    .times(uncached());
        }

        /** Of a question that a model has to answer, rounded to millionths of a dollar. */
        public Usd costPerUncachedQuery() {
            return cost.dividedBy(Math.max(uncached(), 1), MICRODOLLARS);
        }
    }

    /** @throws com.mangaassist.load.cost.UnknownPriceException if a model has no price */
    public static DailyCost of(QueryMix mix, long messages, PriceList prices) {
        return new DailyCost(
                messages,
                mix.profiles().stream()
                        .map(profile -> row(profile, messages, prices.of(profile.model())))
                        .toList());
    }

    private static Row row(QueryProfile profile, long messages, ModelPrice price) {
        var queries = whole(
                profile.sharePercent().multiply(BigDecimal.valueOf(messages)).divide(HUNDRED));
        var cached = whole(profile.cacheHitRate().multiply(BigDecimal.valueOf(queries)));
        var unpriced = new Row(profile, queries, cached, Usd.ZERO);
        return new Row(profile, queries, cached, unpriced.at(price));
    }

    /** As Python's {@code int}. */
    private static long whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.DOWN).longValueExact();
    }

    public Usd total() {
        return rows.stream().map(Row::cost).reduce(Usd.ZERO, Usd::plus);
    }

    /** Of thirty such days. */
    public Usd month() {
        return total().times(DAYS_A_MONTH);
    }

    public long cached() {
        return rows.stream().mapToLong(Row::cached).sum();
    }

    /** Of all messages, in percent with one decimal; the specification's {@code cache_savings_pct}. */
    public BigDecimal cachedPercent() {
        return BigDecimal.valueOf(cached())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(messages), 1, RoundingMode.HALF_EVEN);
    }

    /** Rounded to millionths of a dollar. */
    public Usd perMessage() {
        return total().dividedBy(messages, MICRODOLLARS);
    }

    /** Rounded to cents, as the specification reports it. */
    public BigDecimal totalCents() {
        return total().rounded(CENTS);
    }
}

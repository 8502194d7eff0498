package com.mangaassist.load.cost.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.cost.UnknownPriceException;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden figures are those that the specification's {@code estimate_daily_cost()} returns when it is run. */
final class DailyCostTest {

    private static final DailyCost DAY = DailyCost.of(Mixes.specification(), 1_000_000, Mixes.PRICES);

    @Test
    void aMillionMessagesCostWhatTheSpecificationsFunctionReturns() {
        assertThat(DAY.totalCents()).isEqualTo(new BigDecimal("1959.21"));
        assertThat(DAY.month().rounded(2)).isEqualTo(new BigDecimal("58776.38"));
        assertThat(DAY.cachedPercent()).isEqualTo(new BigDecimal("33.5"));
        assertThat(DAY.perMessage().rounded(6)).isEqualTo(new BigDecimal("0.001959"));
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING_FAQ, 200000, 180000, 1.90, 0.000095",
        "PRODUCT_LOOKUP, 300000, 120000, 33.75, 0.000188",
        "RECOMMENDATION, 200000, 20000, 837.00, 0.004650",
        "ORDER_STATUS, 150000, 7500, 17.81, 0.000125",
        "COMPLEX_MULTI_TURN, 150000, 7500, 1068.75, 0.007500"
    })
    void eachKindOfQuestionHasItsRow(QueryType type, long queries, long cached, BigDecimal cost, BigDecimal each) {
        var row = DAY.rows().stream()
                .filter(one -> one.profile().queryType() == type)
                .findFirst()
                .orElseThrow();

        assertThat(row.queries()).isEqualTo(queries);
        assertThat(row.cached()).isEqualTo(cached);
        assertThat(row.cost().rounded(2)).isEqualTo(cost);
        assertThat(row.costPerUncachedQuery().rounded(6)).isEqualTo(each);
    }

    /** By hand: int(7 · 20 / 100) = 1 greeting, int(1 · 0.90) = 0 of it cached, and so on; 6 of 7 messages are left. */
    @Test
    void partsOfMessagesAreDroppedAsPythonsIntDoes() {
        var week = DailyCost.of(Mixes.specification(), 7, Mixes.PRICES);

        assertThat(week.rows()).extracting(DailyCost.Row::queries).containsExactly(1L, 2L, 1L, 1L, 1L);
        assertThat(week.cached()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aDayOfTwoPartsCostsWhatThePartsDo(long seed) {
        var mix = Mixes.random(seed);

        var once = DailyCost.of(mix, 1_000_000, Mixes.PRICES).total();

        assertThat(DailyCost.of(mix, 3_000_000, Mixes.PRICES).total()).isEqualTo(once.times(3));
    }

    @Test
    void aDayWithoutMessagesCostsNothing() {
        var idle = DailyCost.of(Mixes.specification(), 1, Mixes.PRICES);

        assertThat(idle.total()).isEqualTo(Usd.ZERO);
        assertThat(idle.rows().get(0).costPerUncachedQuery()).isEqualTo(Usd.ZERO);
    }

    @Test
    void aModelWithoutPriceIsNamed() {
        var mix = Mixes.specification().answeredBy(new ModelId("anthropic.claude-9"));

        assertThatThrownBy(() -> DailyCost.of(mix, 1_000_000, Mixes.PRICES))
                .isInstanceOf(UnknownPriceException.class)
                .hasMessageContaining("\"anthropic.claude-9\"");
    }
}

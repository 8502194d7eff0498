package com.mangaassist.load.cost.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden figures follow from the specification's formula with each profile's model replaced. */
final class RoutingComparisonTest {

    private static final RoutingComparison COMPARISON =
            RoutingComparison.of(Mixes.specification(), 1_000_000, Mixes.PRICES);

    @ParameterizedTest
    @CsvSource({"all sonnet, 2547.30, 3183.00", "routed, 1959.21, 2149.00", "all haiku, 212.28, 265.25"})
    void eachWayOfRoutingHasItsPrice(String name, BigDecimal withCache, BigDecimal withoutCache) {
        var option = COMPARISON.options().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(option.withCache().rounded(2)).isEqualTo(withCache);
        assertThat(option.withoutCache().rounded(2)).isEqualTo(withoutCache);
    }

    @Test
    void theDearestWayComesFirst() {
        assertThat(COMPARISON.options())
                .extracting(RoutingOption::name)
                .containsExactly("all sonnet", "routed", "all haiku");
    }

    /** Not the "80 %+" of the specification's prose. */
    @Test
    void routingSavesAThirdWithoutCacheAndLessThanAQuarterWithIt() {
        var dearest = COMPARISON.dearest();
        var routed = COMPARISON.routed();

        assertThat(RoutingOption.savedPercent(routed.withoutCache(), dearest.withoutCache()))
                .isEqualTo(new BigDecimal("32.5"));
        assertThat(RoutingOption.savedPercent(routed.withCache(), dearest.withCache()))
                .isEqualTo(new BigDecimal("23.1"));
    }

    /** By hand: 180,000 recommendations of 300 and 250 tokens are $837.00 with Sonnet and a twelfth of it with Haiku. */
    @Test
    void aMoveOfOneKindOfQuestionHasItsPrice() {
        var move = COMPARISON.moves().stream()
                .filter(one -> one.queryType() == QueryType.RECOMMENDATION)
                .findFirst()
                .orElseThrow();

        assertThat(move.to()).isEqualTo(ModelId.HAIKU);
        assertThat(move.change()).isEqualTo(Usd.of("-767.25"));
    }

    /** $1.90, 33.75, 837.00, 17.8125 and 1,068.75 a day, at half the price. */
    @Test
    void aBatchJobCostsHalf() {
        var prices = PriceList.parse("""
                {"prices":[
                {"model":"anthropic.claude-3-sonnet-20240229-v1:0","input":"3","output":"15","batch_input":"1.5","batch_output":"7.5","valid_from":"2024-03-04","source":"s"},
                {"model":"anthropic.claude-3-haiku-20240307-v1:0","input":"0.25","output":"1.25","batch_input":"0.125","batch_output":"0.625","valid_from":"2024-03-13","source":"s"}
                ]}""");

        assertThat(RoutingComparison.of(Mixes.specification(), 1_000_000, prices)
                        .batches())
                .extracting(batch -> batch.change().amount().toPlainString())
                .containsExactly("-0.95", "-16.875", "-418.5", "-8.90625", "-534.375");
        assertThat(COMPARISON.batches()).as("prices without batch").isEmpty();
    }

    @Test
    void nothingSavesNothing() {
        assertThat(RoutingOption.savedPercent(Usd.ZERO, Usd.ZERO)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void movingEveryKindOfQuestionIsSendingAllToOneModel(long seed) {
        var mix = Mixes.random(seed);

        var moved = mix;
        for (var type : QueryType.values()) {
            moved = moved.moving(type, ModelId.HAIKU);
        }

        assertThat(moved).isEqualTo(mix.answeredBy(ModelId.HAIKU));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void movesAddUp(long seed) {
        var mix = Mixes.random(seed);
        var comparison = RoutingComparison.of(mix, 1_000_000, Mixes.PRICES);

        var toHaiku = comparison.moves().stream()
                .filter(move -> move.to().equals(ModelId.HAIKU))
                .map(RoutingComparison.Move::change)
                .reduce(comparison.routed().withCache(), Usd::plus);

        assertThat(toHaiku)
                .isEqualTo(DailyCost.of(mix.answeredBy(ModelId.HAIKU), 1_000_000, Mixes.PRICES)
                        .total());
    }
}

package com.mangaassist.load.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.fixture.FixtureLibrary;
import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelPriceTest {

    private static final ModelPrice SONNET = new ModelPrice(Usd.of("3"), Usd.of("15"));
    private static final ModelPrice HAIKU = new ModelPrice(Usd.of("0.25"), Usd.of("1.25"));

    /** By hand: 500 · 3 / 10⁶ + 200 · 15 / 10⁶ = 0.0015 + 0.003. */
    @Test
    void aSonnetTurnCostsWhatTheArithmeticSays() {
        assertThat(SONNET.of(new TokenUsage(500, 200))).isEqualTo(Usd.of("0.0045"));
    }

    /** By hand: 500 · 0.25 / 10⁶ + 200 · 1.25 / 10⁶ = 0.000125 + 0.00025. */
    @Test
    void aHaikuTurnCostsWhatTheArithmeticSays() {
        assertThat(HAIKU.of(new TokenUsage(500, 200))).isEqualTo(Usd.of("0.000375"));
    }

    /** By hand: (1 · 0.25 + 1 · 1.25) / 10⁶ each; the same sum in doubles is off. */
    @Test
    void aMillionTurnsAddUpExactly() {
        var one = HAIKU.of(new TokenUsage(1, 1));

        var sum = Usd.ZERO;
        for (var i = 0; i < 1_000_000; i++) {
            sum = sum.plus(one);
        }

        assertThat(sum).isEqualTo(Usd.of("1.5"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void costIsAdditive(long seed) {
        var random = new SplittableRandom(seed);
        var first = new TokenUsage(random.nextLong(1_000_000), random.nextLong(1_000_000));
        var second = new TokenUsage(random.nextLong(1_000_000), random.nextLong(1_000_000));

        assertThat(SONNET.of(first.plus(second))).isEqualTo(SONNET.of(first).plus(SONNET.of(second)));
    }

    /** Whatever the order and the grouping of the standard answers. */
    @Test
    void theCostOfAllFixturesIsTheSumOfTheirCosts() {
        var usages = FixtureLibrary.standard(TokenEstimator.bpe()).list().stream()
                .map(fixture -> fixture.reply().usage())
                .toList();

        assertThat(usages.stream().map(HAIKU::of).reduce(Usd.ZERO, Usd::plus))
                .isEqualTo(HAIKU.of(usages.stream().reduce(TokenUsage.NONE, TokenUsage::plus)))
                .isGreaterThan(Usd.ZERO);
    }

    @Test
    void aNegativePriceIsRefused() {
        assertThatThrownBy(() -> new ModelPrice(Usd.of("-1"), Usd.ZERO)).hasMessageContaining("input");
        assertThatThrownBy(() -> new ModelPrice(Usd.ZERO, Usd.of("-0.01"))).hasMessageContaining("-0.01");
    }
}

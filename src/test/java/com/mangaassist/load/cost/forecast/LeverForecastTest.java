package com.mangaassist.load.cost.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.cost.ledger.CostLedger;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LeverForecastTest {

    private static final long MESSAGES = 1_000_000;

    private final CostLedger without = new CostLedger(Duration.ofSeconds(3), label -> UsageSource.ESTIMATED);

    /** The specification's tokens, all of them answered by Sonnet, lead to the specification's days. */
    @ParameterizedTest
    @EnumSource(Lever.class)
    void theSpecificationsTokensGiveItsDays(Lever lever) {
        Mixes.specification().profiles().forEach(profile -> {
            var tokens = profile.tokens();
            ask(
                    profile.queryType(),
                    new TokenUsage(
                            tokens.input().longValueExact(), tokens.output().longValueExact()));
        });

        var day = LeverForecast.of(lever, statement(), Mixes.specification(), MESSAGES);

        assertThat(day.value())
                .isCloseTo(
                        switch (lever) {
                            case NO_LEVER -> 3_183.00;
                            case ROUTING -> 2_149.00;
                            case CACHE -> 2_547.30;
                            case BOTH -> 1_959.2125;
                        },
                        within(1e-6));
    }

    @Test
    void whereNothingIsLeftToChanceTheForecastIsExact() {
        Mixes.specification().queryTypes().forEach(type -> ask(type, new TokenUsage(50, 10)));

        assertThat(LeverForecast.of(Lever.ROUTING, statement(), Mixes.specification(), MESSAGES)
                        .variance())
                .isZero();
        assertThat(LeverForecast.of(Lever.CACHE, statement(), Mixes.specification(), MESSAGES)
                        .variance())
                .isPositive();
    }

    /** A thousand runs in which each turn hits by chance: their spread is the forecast's. */
    @Test
    void theVarianceIsThatOfHitsByChance() {
        var random = new SplittableRandom(7);
        var prices = new double[40];
        for (var turn = 0; turn < prices.length; turn++) {
            var written = random.nextInt(10, 400);
            prices[turn] = written * 15e-6;
            ask(QueryType.PRODUCT_LOOKUP, new TokenUsage(0, written));
        }
        Mixes.specification().queryTypes().stream()
                .filter(type -> type != QueryType.PRODUCT_LOOKUP)
                .forEach(type -> ask(type, TokenUsage.NONE));

        var forecast = LeverForecast.of(Lever.CACHE, statement(), Mixes.specification(), MESSAGES);

        var sum = 0.0;
        var squares = 0.0;
        for (var run = 0; run < 20_000; run++) {
            var paid = 0.0;
            for (var price : prices) {
                paid += random.nextDouble() < 0.40 ? 0 : price;
            }
            var day = paid / prices.length * 0.30 * MESSAGES;
            sum += day;
            squares += day * day;
        }
        var mean = sum / 20_000;
        assertThat(forecast.value()).isCloseTo(mean, within(mean * 0.01));
        assertThat(forecast.variance()).isCloseTo(squares / 20_000 - mean * mean, within(forecast.variance() * 0.05));
    }

    @Test
    void aKindOfQuestionThatNobodyAskedIsNamed() {
        ask(QueryType.GREETING_FAQ, new TokenUsage(1, 1));

        assertThatThrownBy(() -> LeverForecast.of(Lever.BOTH, statement(), Mixes.specification(), MESSAGES))
                .hasMessage("the run without lever asked no product_lookup");
    }

    private Statement statement() {
        return without.statement(Mixes.PRICES);
    }

    private void ask(QueryType type, TokenUsage usage) {
        var label = new TurnLabel("r", new Route(Transport.WS, ModelId.SONNET), type, Language.JA);
        without.record(new TurnRecord(
                label,
                new TurnTiming(0, Optional.empty(), Optional.of(Duration.ofSeconds(1)), Duration.ofSeconds(1)),
                new TurnOutcome.Completed(ModelId.SONNET, usage, "end_turn", false)));
    }
}

package com.mangaassist.load.cost.forecast;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MeasuredDayTest {

    private static final long MILLION = 1_000_000;

    private final CostLedger ledger = new CostLedger(Duration.ofSeconds(3), label -> UsageSource.REPORTED);

    /** A run that does exactly what the mix assumes costs what the specification computes. */
    @Test
    void aRunAsAssumedCostsAsAssumed() {
        for (var profile : Mixes.specification().profiles()) {
            var tokens = new TokenUsage(
                    profile.tokens().input().longValueExact(),
                    profile.tokens().output().longValueExact());
            for (var i = 0; i < 20; i++) {
                var cached = i < profile.cacheHitRate().doubleValue() * 20;
                record(profile.queryType(), profile.model(), tokens, cached);
            }
        }

        var day = MeasuredDay.of(ledger.statement(Mixes.PRICES), Mixes.specification(), MILLION);

        assertThat(day.cost().totalCents()).isEqualTo(new BigDecimal("1959.21"));
        assertThat(day.estimate().value()).isCloseTo(1959.2125, within(1e-6));
        assertThat(day.hits().value()).isEqualTo(0.30);
        assertThat(day.routing(Mixes.PRICES).dearest().withoutCache().rounded(2))
                .isEqualTo(new BigDecimal("3183.00"));
    }

    @Test
    void whatTheRunDidNotAskIsAssumed() {
        record(QueryType.GREETING_FAQ, ModelId.HAIKU, new TokenUsage(80, 60), false);
        record(QueryType.GREETING_FAQ, ModelId.HAIKU, new TokenUsage(80, 60), false);

        var day = MeasuredDay.of(ledger.statement(Mixes.PRICES), Mixes.specification(), MILLION);

        assertThat(day.profiles()).filteredOn(MeasuredProfile::isMeasured).hasSize(1);
        // without the cache, greetings cost $19.00 and not $1.90
        assertThat(day.cost().totalCents()).isEqualTo(new BigDecimal("1976.31"));
        assertThat(day.estimate().interval(0.95).upper()).isCloseTo(1976.3125, within(1e-6));
    }

    @Test
    void theIntervalHoldsTheTruthAboutAsOftenAsItSays() {
        var random = new SplittableRandom(7);
        var hits = 0;
        for (var run = 0; run < 400; run++) {
            hits += intervalOfARandomRun(random) ? 1 : 0;
        }

        assertThat(hits).isBetween(365, 393); // 95 % of 400 are 380; binomial, 99.9 %
    }

    /** Recommendations of 100 to 300 output tokens, half of them cached; a true day is $1,500. */
    private static boolean intervalOfARandomRun(SplittableRandom random) {
        var ledger = new CostLedger(Duration.ofSeconds(3), label -> UsageSource.REPORTED);
        for (var i = 0; i < 60; i++) {
            var usage = new TokenUsage(0, random.nextLong(100, 301));
            ledger.record(turn(QueryType.RECOMMENDATION, ModelId.SONNET, usage, random.nextBoolean()));
        }
        return MeasuredDay.of(ledger.statement(Mixes.PRICES), Mixes.only(QueryType.RECOMMENDATION), MILLION)
                .estimate()
                .interval(0.95)
                .contains(1_500);
    }

    private void record(QueryType type, ModelId model, TokenUsage usage, boolean cached) {
        ledger.record(turn(type, model, usage, cached));
    }

    private static TurnRecord turn(QueryType type, ModelId model, TokenUsage usage, boolean cached) {
        return new TurnRecord(
                new TurnLabel("r", new Route(Transport.SSE, model), type, Language.EN),
                new TurnTiming(0, Optional.empty(), Optional.of(Duration.ZERO), Duration.ZERO),
                new TurnOutcome.Completed(model, usage, "end_turn", cached));
    }

    @Test
    void aModelWithoutPriceLeavesTheForecastToAssumptions() {
        record(QueryType.GREETING_FAQ, new ModelId("gpt"), new TokenUsage(80, 60), false);
        Statement statement = ledger.statement(Mixes.PRICES);

        assertThat(Forecast.of(Mixes.specification(), MILLION, Mixes.PRICES)
                        .with(statement)
                        .measured())
                .isEmpty();
    }
}

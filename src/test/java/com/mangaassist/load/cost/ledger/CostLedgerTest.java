package com.mangaassist.load.cost.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.metric.Receipt;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.metric.breakdown.BreakdownKey;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CostLedgerTest {

    private static final PriceList PRICES = PriceList.parse("""
            {"prices":[
            {"model":"anthropic.claude-3-sonnet-20240229-v1:0","input":"3","output":"15","valid_from":"2024-03-04","source":"s"},
            {"model":"anthropic.claude-3-haiku-20240307-v1:0","input":"0.25","output":"1.25","valid_from":"2024-03-13","source":"s"}
            ]}""");

    private static final List<QueryType> TYPES = List.of(QueryType.values());
    private static final List<Worth> WORTHS = List.of(Worth.values());

    private static final Duration SLO = Duration.ofSeconds(3);

    private final CostLedger ledger = new CostLedger(SLO, label -> UsageSource.REPORTED);

    /** By hand: half a million times (1 · 0.25 + 3 · 1.25) / 10⁶ and half a million times (2 · 0.25 + 1 · 1.25) / 10⁶. */
    @Test
    void aMillionEntriesAddUpExactly() {
        for (var i = 0; i < 1_000_000; i++) {
            var usage = i % 2 == 0 ? new TokenUsage(1, 3) : new TokenUsage(2, 1);
            ledger.add(entry(TYPES.get(i % TYPES.size()), Worth.USEFUL), usage);
        }

        var total = ledger.statement(PRICES).total();
        assertThat(total.turns()).isEqualTo(1_000_000);
        assertThat(total.spent()).isEqualTo(Usd.of("2.875"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverItIsSplitByAddsUp(long seed) {
        var random = new SplittableRandom(seed);
        for (var i = 0; i < 500; i++) {
            var worth = WORTHS.get(random.nextInt(WORTHS.size()));
            ledger.add(
                    entry(TYPES.get(random.nextInt(TYPES.size())), worth),
                    new TokenUsage(random.nextInt(5_000), random.nextInt(5_000)));
        }
        var statement = ledger.statement(PRICES);

        var byType = statement.by(entry -> entry.kind().queryType()).values().stream();
        assertThat(byType.reduce(Account.NONE, Account::plus)).isEqualTo(statement.total());
        assertThat(statement.total().wasted().plus(statement.total().spentOn(Worth.USEFUL)))
                .isEqualTo(statement.total().spent());
    }

    @Test
    void aTurnIsWorthWhatTheReaderHadOfIt() {
        ledger.record(turn("end_turn", Optional.of(Duration.ofSeconds(3))));
        ledger.record(turn("end_turn", Optional.of(Duration.ofMillis(3_001))));
        ledger.record(turn("content_filtered", Optional.of(Duration.ofSeconds(1))));
        ledger.record(turn("end_turn", Optional.empty()));

        var total = ledger.statement(PRICES).total();

        assertThat(total.spentOn()).containsOnlyKeys(Worth.USEFUL, Worth.LATE, Worth.FILTERED, Worth.UNUSABLE);
        assertThat(total.wasted()).isEqualTo(Usd.of("0.0135"));
    }

    @Test
    void anAnswerThatBrokeOffIsEstimatedAndWasted() {
        ledger.record(turn(new TurnOutcome.Truncated("closed", new TokenUsage(500, 100)), Optional.empty()));
        ledger.record(turn(new TurnOutcome.Failed("ThrottlingException", "Too many requests"), Optional.empty()));

        var account = ledger.statement(PRICES).account(entry -> entry.source() == UsageSource.ESTIMATED);

        assertThat(account.turns()).isEqualTo(2);
        assertThat(account.spentOn(Worth.TRUNCATED)).isEqualTo(Usd.of("0.003"));
        assertThat(account.spentOn(Worth.FAILED)).isEqualTo(Usd.ZERO);
    }

    /** By hand: 500 · 3 + 200 · 15 is $0.0045 for the answer, and 500 · 3 + 60 · 15 is $0.0024 for the try before. */
    @Test
    void anAttemptThatBrokeOffIsPaidForAgainByNobodysTurn() {
        var known = new CostLedger(
                SLO, label -> UsageSource.ESTIMATED, id -> new Receipt(new TokenUsage(1_000, 260), false));
        known.record(turn("end_turn", Optional.of(Duration.ofSeconds(1))));

        var total = known.statement(PRICES).total();

        assertThat(total.turns()).isOne();
        assertThat(total.spentOn(Worth.USEFUL)).isEqualTo(Usd.of("0.0045"));
        assertThat(total.spentOn(Worth.RETRIED)).isEqualTo(Usd.of("0.0024"));
        assertThat(total.wasted()).isEqualTo(Usd.of("0.0024"));
    }

    @Test
    void tokensThatAServiceReportedOnceAreCountedApart() {
        var known =
                new CostLedger(SLO, label -> UsageSource.ESTIMATED, id -> new Receipt(new TokenUsage(500, 200), true));
        known.record(turn("end_turn", Optional.of(Duration.ofSeconds(1))));

        assertThat(known.statement(PRICES).by(Entry::source)).containsOnlyKeys(UsageSource.FIXTURE);
    }

    @Test
    void anAnswerOutOfACacheSavesItsPrice() {
        ledger.record(turn(
                new TurnOutcome.Completed(ModelId.SONNET, new TokenUsage(500, 200), "end_turn", true),
                Optional.of(Duration.ofMillis(2))));

        var total = ledger.statement(PRICES).total();

        assertThat(total.spent()).isEqualTo(Usd.ZERO);
        assertThat(total.savedUsd()).isEqualTo(Usd.of("0.0045"));
    }

    @Test
    void theSpreadOfATurnsPriceIsKnown() {
        ledger.add(entry(QueryType.ORDER_STATUS, Worth.USEFUL), new TokenUsage(1_000_000, 0));
        ledger.add(entry(QueryType.ORDER_STATUS, Worth.USEFUL), new TokenUsage(3_000_000, 0));

        var moments = ledger.statement(PRICES).dollars(new Question(QueryType.ORDER_STATUS, ModelId.HAIKU));

        assertThat(moments.mean()).isCloseTo(0.5, within(1e-12));
        assertThat(moments.variance()).isCloseTo(0.125, within(1e-12));
    }

    @Test
    void aModelWithoutPriceIsNamed() {
        ledger.record(turn(
                new TurnOutcome.Completed(new ModelId("gpt"), new TokenUsage(1, 1), "end_turn", false),
                Optional.empty()));

        assertThat(ledger.statement(PRICES).unpriced()).containsExactly(new ModelId("gpt"));
    }

    private static Entry entry(QueryType type, Worth worth) {
        var kind = new BreakdownKey(new Route(Transport.WS, ModelId.HAIKU), Language.JA, type);
        return new Entry(kind, ModelId.HAIKU, worth, UsageSource.REPORTED, false);
    }

    private static TurnRecord turn(String stopReason, Optional<Duration> useful) {
        return turn(new TurnOutcome.Completed(ModelId.SONNET, new TokenUsage(500, 200), stopReason, false), useful);
    }

    private static TurnRecord turn(TurnOutcome outcome, Optional<Duration> useful) {
        var route = new Route(Transport.WS, ModelId.SONNET);
        return new TurnRecord(
                new TurnLabel("r1", route, QueryType.RECOMMENDATION, Language.JA),
                new TurnTiming(0, Optional.empty(), useful, Duration.ofSeconds(5)),
                outcome);
    }
}

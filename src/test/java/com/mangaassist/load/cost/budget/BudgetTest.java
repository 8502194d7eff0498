package com.mangaassist.load.cost.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.metric.LoadStop;
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
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BudgetTest {

    /** A dollar for each token of either kind. */
    private static final PriceList PRICES = PriceList.parse("""
            {"prices":[{"model":"m","input":"1000000","output":"1000000","valid_from":"2024-03-04","source":"s"}]}""");

    private static final String PROMPT = "漫画"; // six bytes

    private final LoadStop stop = new LoadStop();

    @Test
    void aTurnReservesItsPromptAndTheLongestAnswer() {
        var budget = budget(100, 10);
        budget.arriving(label(1), PROMPT);

        assertThat(budget.spending().reserved()).isEqualTo(Usd.of("16"));
    }

    @Test
    void aTurnThatHasEndedCostsWhatItCost() {
        var budget = budget(100, 10);
        budget.arriving(label(1), PROMPT);
        budget.record(answered(1, 3, 4));

        assertThat(budget.spending()).isEqualTo(new Spending(Usd.of("100"), Usd.of("7"), Usd.ZERO, Usd.ZERO, 1, false));
    }

    /** 16 are reserved by each; the third finds 4 of 36 left. */
    @Test
    void aTurnThatCouldCostMoreThanIsLeftStopsTheLoad() {
        var budget = budget(36, 10);
        budget.arriving(label(1), PROMPT);
        budget.arriving(label(2), PROMPT);
        assertThat(stop.isTripped()).isFalse();

        budget.arriving(label(3), PROMPT);

        assertThat(stop.reason())
                .contains(
                        "chat.budget: $0 of $36 spent, $32 reserved for 2 turns under way, and the next could cost $16");
        assertThat(budget.spending().exhausted()).isTrue();
        assertThat(budget.spending().worst()).isEqualTo(Usd.of("32"));
    }

    @Test
    void whatNobodyCountedIsHeldAtItsWorst() {
        var budget = budget(100, 10);
        budget.arriving(label(1), PROMPT);
        budget.record(turn(1, new TurnOutcome.Truncated("closed", new TokenUsage(2, 1))));
        budget.arriving(label(2), PROMPT);
        budget.record(turn(2, new TurnOutcome.Failed("timeout", "", new TokenUsage(2, 0))));

        assertThat(budget.spending().held()).isEqualTo(Usd.of("32"));
    }

    @Test
    void aRefusalAndAnAnswerOutOfACacheAreFree() {
        var budget = budget(100, 10);
        budget.arriving(label(1), PROMPT);
        budget.record(turn(1, new TurnOutcome.Failed("ThrottlingException", "Too many requests")));
        budget.arriving(label(2), PROMPT);
        budget.record(turn(2, new TurnOutcome.Completed(new ModelId("m"), new TokenUsage(3, 4), "end_turn", true)));

        assertThat(budget.spending().worst()).isEqualTo(Usd.ZERO);
    }

    @Test
    void aLongerAnswerThanExpectedRaisesLaterReservations() {
        var budget = budget(1_000, 10);
        budget.arriving(label(1), PROMPT);
        budget.record(answered(1, 106, 50));
        budget.arriving(label(2), PROMPT);

        assertThat(budget.spending().reserved()).isEqualTo(Usd.of("156"));
    }

    /** Whatever happens, as long as no answer is longer than the limit that was asked for. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingIsEverOverspent(long seed) {
        var random = new SplittableRandom(seed);
        var budget = budget(500, 10);
        var underWay = new ArrayDeque<Integer>();
        for (var id = 0; !stop.isTripped(); id++) {
            budget.arriving(label(id), PROMPT);
            underWay.add(id);
            while (!underWay.isEmpty() && random.nextInt(3) == 0) {
                budget.record(answered(underWay.poll(), random.nextInt(7), random.nextInt(11)));
            }
        }
        underWay.removeLast(); // it found the load stopped
        underWay.forEach(id -> budget.record(answered(id, 6, 10)));

        assertThat(budget.spending().spent()).isBetween(Usd.of("1"), Usd.of("500"));
        assertThat(budget.spending().reserved()).isEqualTo(Usd.ZERO);
    }

    private Budget budget(long usd, long maxTokens) {
        return Budget.of(Usd.of(String.valueOf(usd)), PRICES, stop, maxTokens);
    }

    private static TurnLabel label(int id) {
        return new TurnLabel("r" + id, new Route(Transport.WS, new ModelId("m")), QueryType.GREETING_FAQ, Language.JA);
    }

    private static TurnRecord answered(int id, long input, long output) {
        return turn(id, new TurnOutcome.Completed(new ModelId("m"), new TokenUsage(input, output), "end_turn", false));
    }

    private static TurnRecord turn(int id, TurnOutcome outcome) {
        return new TurnRecord(
                label(id), new TurnTiming(0, Optional.empty(), Optional.empty(), Duration.ofSeconds(1)), outcome);
    }
}

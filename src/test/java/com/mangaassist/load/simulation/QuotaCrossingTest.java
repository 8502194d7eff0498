package com.mangaassist.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.report.QuotaSection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class QuotaCrossingTest {

    private static final TurnLabel LABEL =
            new TurnLabel("r", new Route(Transport.WS, ModelId.HAIKU), QueryType.GREETING_FAQ, Language.EN);

    private final AtomicLong now = new AtomicLong();
    private final QuotaCrossing crossing = new QuotaCrossing(Sequence.of(), now::get);

    @Test
    void onlyAThrottledTurnWasRefusedAndOnlyAWholeOneAnswered() {
        turn(new TurnOutcome.Completed(ModelId.HAIKU, TokenUsage.NONE, "end_turn", false));
        turn(new TurnOutcome.Failed("ThrottlingException", "too many"));
        turn(new TurnOutcome.Failed("ThrottlingException", "too many"));
        turn(new TurnOutcome.Failed("timeout", "no answer"));
        turn(new TurnOutcome.Truncated("closed"));

        var quota = crossing.sections().get(0);

        assertThat(quota.name()).isEqualTo("quota");
        assertThat(quota.json().path("users")).hasToString("{\"sent\":5,\"answered\":1,\"refused\":2}");
    }

    @Test
    void theQuotaGrowsAsLongAsTurnsAreSentOrRefused() {
        var completed = new TurnOutcome.Completed(ModelId.HAIKU, TokenUsage.NONE, "end_turn", false);
        turn(completed);
        now.set(Duration.ofSeconds(40).toNanos());
        sent();
        now.set(Duration.ofSeconds(42).toNanos());
        ended(new TurnOutcome.Failed("ThrottlingException", "too many"));
        now.set(Duration.ofSeconds(60).toNanos());
        ended(completed);

        assertThat(crossing.minutes()).isEqualTo(0.7);
    }

    /** A service that cannot be asked allowed nothing and accepted nothing, so an answer without acceptance shows. */
    @Test
    void whatTheServiceCannotConfirmFails() {
        turn(new TurnOutcome.Completed(ModelId.HAIKU, TokenUsage.NONE, "end_turn", false));

        var nothing = new RunMeasurements(Map.of(), Duration.ZERO, List.of());
        assertThat(crossing.checks(nothing))
                .filteredOn(check -> !check.passed())
                .extracting(check -> check.name() + ": " + check.observed())
                .containsExactly("quota crossed: 0 of 1", "no accepted answer lost: 1 of 0 did");
    }

    @Test
    void itsLatenciesAreComparedWithNothing() {
        assertThat(crossing.comparesLatency()).isFalse();
        assertThat(crossing.checkNames()).isEqualTo(QuotaSection.CHECKS);
    }

    private void turn(TurnOutcome outcome) {
        sent();
        ended(outcome);
    }

    private void sent() {
        crossing.sent(LABEL);
    }

    private void ended(TurnOutcome outcome) {
        crossing.record(new TurnRecord(
                LABEL, new TurnTiming(0, Optional.empty(), Optional.empty(), Duration.ofSeconds(1)), outcome));
    }
}

package com.mangaassist.load.metric.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BreakdownRecorderTest {

    private static final BreakdownKey WS_JA =
            new BreakdownKey(new Route(Transport.WS, ModelId.SONNET), Language.JA, QueryType.RECOMMENDATION);
    private static final BreakdownKey HTTP_EN =
            new BreakdownKey(new Route(Transport.HTTP, ModelId.HAIKU), Language.EN, QueryType.ORDER_STATUS);

    private final BreakdownRecorder recorder =
            new BreakdownRecorder(new TurnLimits(Duration.ofSeconds(30), Duration.ofSeconds(3)));

    @Test
    void turnsAreToldApartByTheirKind() {
        turn(WS_JA, Duration.ofSeconds(1), completed(false));
        turn(WS_JA, Duration.ofSeconds(4), completed(false));
        turn(HTTP_EN, Duration.ofSeconds(1), completed(true));
        turn(HTTP_EN, Duration.ofSeconds(1), new TurnOutcome.Failed("timeout", ""));
        turn(HTTP_EN, Duration.ofSeconds(1), new TurnOutcome.Truncated("cut"));

        var rows = recorder.finish().rows();

        var ws = Objects.requireNonNull(rows.get(WS_JA));
        assertThat(ws.accounting()).isEqualTo(new Accounting(2, 2, 0, 0, 1, 0));
        assertThat(ws.usage()).containsOnlyKeys(ModelId.SONNET).containsValue(new TokenUsage(1_000, 400));
        assertThat(ws.timeToFirstToken().count()).isEqualTo(2);
        var http = Objects.requireNonNull(rows.get(HTTP_EN));
        assertThat(http.accounting()).isEqualTo(new Accounting(3, 1, 1, 1, 1, 1));
        assertThat(http.usage()).isEmpty();
        assertThat(http.timeToFirstToken().isEmpty()).isTrue();
        assertThat(http.timeToUsefulAnswer().summary().p50()).isBetween(29_980.0, 30_020.0);
    }

    @Test
    void aTurnUnderWayAtTheEndCountsAsFailedAtItsTimeout() {
        recorder.sent(label(WS_JA));

        var row = recorder.finish().total();

        assertThat(row.accounting()).isEqualTo(new Accounting(1, 0, 0, 1, 0, 0));
        assertThat(row.latency().summary().max()).isBetween(29_980.0, 30_020.0);
    }

    private void turn(BreakdownKey key, Duration useful, TurnOutcome outcome) {
        recorder.sent(label(key));
        var timing = new TurnTiming(0, Optional.of(useful), Optional.of(useful), useful.plusSeconds(1));
        recorder.record(new TurnRecord(label(key), timing, outcome));
    }

    private static TurnLabel label(BreakdownKey key) {
        return new TurnLabel("r", key.route(), key.queryType(), key.language());
    }

    private static TurnOutcome completed(boolean cached) {
        return new TurnOutcome.Completed(ModelId.SONNET, new TokenUsage(500, 200), "end_turn", cached);
    }
}

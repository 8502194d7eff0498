package com.mangaassist.load.metric.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ProgressRecorderTest {

    private static final Duration SLO = Duration.ofSeconds(3);
    private static final TurnLabel LABEL =
            new TurnLabel("r", new Route(Transport.WS, ModelId.HAIKU), QueryType.ORDER_STATUS, Language.JA);

    private long now;
    private final ProgressRecorder recorder = new ProgressRecorder(SLO, () -> now);

    @Test
    void thereIsNoneBeforeTheFirstTurn() {
        assertThat(recorder.now()).isEmpty();
    }

    @Test
    void timeCountsFromTheFirstTurn() {
        now = 7;
        recorder.during(Phase.WARM_UP).sent(LABEL);
        now += TimeUnit.SECONDS.toNanos(5);

        assertThat(progress().elapsed()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void theWarmUpIsShownUntilThereIsSomethingMeasured() {
        turn(recorder.during(Phase.WARM_UP), 500);
        assertThat(progress().p95Millis()).isBetween(499.0, 501.0);

        turn(recorder.during(Phase.MEASURE), 900);
        assertThat(progress().p95Millis()).isBetween(899.0, 901.0);
        assertThat(progress().phase()).isEqualTo(Phase.MEASURE);
        assertThat(progress().ended()).isEqualTo(2);
    }

    @Test
    void aLateAnswerIsOfNoUse() {
        turn(recorder.during(Phase.MEASURE), 900);
        turn(recorder.during(Phase.MEASURE), 3100);

        assertThat(progress().usefulPercent()).isEqualTo(50);
    }

    @Test
    void theRateIsThatOfTheTimeBetween() {
        turn(recorder.during(Phase.MEASURE), 900);
        var earlier = progress();
        now += TimeUnit.SECONDS.toNanos(2);
        turn(recorder.during(Phase.MEASURE), 900);
        turn(recorder.during(Phase.MEASURE), 900);
        turn(recorder.during(Phase.MEASURE), 900);

        assertThat(progress().rateSince(earlier)).isEqualTo(1.5);
    }

    private Progress progress() {
        return recorder.now().orElseThrow();
    }

    private static void turn(TurnSink sink, long millis) {
        var time = Duration.ofMillis(millis);
        sink.sent(LABEL);
        sink.record(new TurnRecord(
                LABEL,
                new TurnTiming(0, Optional.of(time), Optional.of(time), time),
                new TurnOutcome.Completed(ModelId.HAIKU, new TokenUsage(10, 20), "end_turn", false)));
    }
}

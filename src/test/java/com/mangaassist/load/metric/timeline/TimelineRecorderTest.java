package com.mangaassist.load.metric.timeline;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

final class TimelineRecorderTest {

    private static final TurnLabel LABEL =
            new TurnLabel("r1", new Route(Transport.WS, ModelId.HAIKU), QueryType.ORDER_STATUS, Language.EN);

    private long now = -5_000_000_000L;
    private final TimelineRecorder recorder = new TimelineRecorder(Duration.ofSeconds(30), () -> now);

    @Test
    void turnsCountInTheSecondInWhichTheyAreSentAndEnd() {
        send(Phase.MEASURE);
        send(Phase.MEASURE);
        pass(1_500);
        end(Phase.MEASURE, completed());
        pass(1_000);
        end(Phase.MEASURE, new TurnOutcome.Failed("timeout", ""));

        var buckets = recorder.snapshot().buckets();

        assertThat(buckets).extracting(Timeline.Bucket::sent).containsExactly(2L, 0L, 0L);
        assertThat(buckets).extracting(Timeline.Bucket::completed).containsExactly(0L, 1L, 0L);
        assertThat(buckets).extracting(Timeline.Bucket::failed).containsExactly(0L, 0L, 1L);
        assertThat(buckets).extracting(Timeline.Bucket::underWay).containsExactly(2L, 1L, 0L);
        assertThat(buckets.get(1).latency().summary().p95()).isBetween(799.0, 801.0);
        assertThat(buckets.get(1).timeToUsefulAnswer().summary().p95()).isBetween(29_980.0, 30_020.0);
        assertThat(buckets.get(1).timeToFirstToken().summary().p95()).isBetween(299.0, 301.0);
    }

    @Test
    void aLongRunDoublesTheBucketsAndLosesNothing() {
        for (var second = 0; second < 1_500; second++) {
            send(Phase.MEASURE);
            end(Phase.MEASURE, completed());
            pass(1_000);
        }

        var timeline = recorder.snapshot();

        assertThat(timeline.bucketLength()).isEqualTo(Duration.ofSeconds(4));
        assertThat(timeline.buckets()).hasSize(375).allSatisfy(bucket -> {
            assertThat(bucket.sent()).isEqualTo(4);
            assertThat(bucket.latency().count()).isEqualTo(4);
        });
    }

    @Test
    void aPhaseLastsUntilTheNextAndTheCoolDownUntilTheLastEnd() {
        send(Phase.WARM_UP);
        pass(2_000);
        end(Phase.WARM_UP, new TurnOutcome.Truncated("cut"));
        send(Phase.RAMP_UP);
        pass(3_000);
        send(Phase.MEASURE);
        pass(10_000);
        send(Phase.MEASURE);
        pass(1_000);
        end(Phase.MEASURE, completed());

        assertThat(recorder.snapshot().phases())
                .containsExactly(
                        new PhaseSpan(Phase.WARM_UP, Duration.ZERO, Duration.ofSeconds(2), 1, 1),
                        new PhaseSpan(Phase.RAMP_UP, Duration.ofSeconds(2), Duration.ofSeconds(5), 1, 0),
                        new PhaseSpan(Phase.MEASURE, Duration.ofSeconds(5), Duration.ofSeconds(15), 2, 0),
                        new PhaseSpan(Phase.COOL_DOWN, Duration.ofSeconds(15), Duration.ofSeconds(16), 0, 0));
    }

    @Test
    void aRunThatSentNothingHasNoCourse() {
        assertThat(recorder.snapshot()).isEqualTo(Timeline.NONE);
    }

    private void pass(long millis) {
        now += millis * 1_000_000;
    }

    private void send(Phase phase) {
        recorder.during(phase).sent(LABEL);
    }

    private void end(Phase phase, TurnOutcome outcome) {
        var timing = new TurnTiming(0, Optional.of(Duration.ofMillis(300)), Optional.empty(), Duration.ofMillis(800));
        recorder.during(phase).record(new TurnRecord(LABEL, timing, outcome));
    }

    private static TurnOutcome completed() {
        return new TurnOutcome.Completed(ModelId.HAIKU, new TokenUsage(1, 1), "end_turn", false);
    }
}

package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class SoakRecorderTest {

    private static final TurnLabel LABEL =
            new TurnLabel("r", new Route(Transport.WS, ModelId.HAIKU), QueryType.ORDER_STATUS, Language.EN);

    private final SoakRecorder recorder = new SoakRecorder(Duration.ofSeconds(4), 4);

    @Test
    void aTurnBelongsToTheWindowInWhichItWasSent() {
        record(100, 5000);
        record(100.9, 100);
        record(102.5, 100);
        record(103.999, 100);

        assertThat(recorder.windows())
                .extracting(window -> window.latencies().count())
                .containsExactly(2L, 0L, 1L, 1L);
    }

    @Test
    void turnsBeyondTheEndBelongToTheLastWindow() {
        record(100, 100);
        record(105, 100);

        assertThat(recorder.windows().get(3).latencies().count()).isEqualTo(1);
    }

    @Test
    void aWindowWithoutACollectionHasNoHeap() {
        recorder.heap(1, 7);

        assertThat(recorder.windows())
                .extracting(SoakWindow::heapBytes)
                .containsExactly(OptionalLong.empty(), OptionalLong.of(7), OptionalLong.empty(), OptionalLong.empty());
    }

    private void record(double atSeconds, long millis) {
        var timing =
                new TurnTiming((long) (atSeconds * 1e9), Optional.empty(), Optional.empty(), Duration.ofMillis(millis));
        var answer = new TurnOutcome.Completed(ModelId.HAIKU, new TokenUsage(1, 1), "end_turn", false);
        recorder.record(new TurnRecord(LABEL, timing, answer));
    }
}

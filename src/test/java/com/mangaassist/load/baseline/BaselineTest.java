package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.TurnSeries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BaselineTest {

    private static final Fingerprint RATE_40 = new Fingerprint(Map.of("chat.rate", "40"), Map.of());

    @Test
    void itComparesWithTheLastFiveRunsAndRemembersFifty() {
        var baseline = of(60);

        assertThat(baseline.runs()).extracting(BaselineRun::id).containsExactly("r56", "r57", "r58", "r59", "r60");
        assertThat(baseline.history()).hasSize(50);
        assertThat(baseline.history().get(49).id()).isEqualTo("r60");
        assertThat(baseline.has("r56")).isTrue();
        assertThat(baseline.has("r55")).isFalse();
    }

    @Test
    void aRunIsPartOfItOnce() {
        assertThatThrownBy(() -> of(2).with(run("r2", true))).hasMessage("run \"r2\" is part of baseline chat already");
    }

    @Test
    void aNewBeginningKeepsTheHistoryAndTheCalibration() {
        var calibration = new Calibration(0.01, 0.02, 20, 0, Samples.NOON, "1 to 20");

        var renewed = of(2).calibrated(calibration).replacedBy(run("new", true), RATE_40);

        assertThat(renewed.runs()).extracting(BaselineRun::id).containsExactly("new");
        assertThat(renewed.history()).extracting(PastRun::id).containsExactly("r1", "r2", "new");
        assertThat(renewed.fingerprint()).isEqualTo(RATE_40);
        assertThat(renewed.calibration()).contains(calibration);
    }

    @Test
    void itStreamsIfAllItsRunsDo() {
        assertThat(of(1).streams()).isTrue();
        assertThat(of(1).ttftP95Millis()).isPositive();
        assertThat(of(1).with(run("whole", false)).streams()).isFalse();
        assertThat(of(1).with(run("whole", false)).ttftP95Millis()).isZero();
    }

    @Test
    void itHasARun() {
        assertThatThrownBy(() -> new Baseline("chat", Fingerprint.NONE, Optional.empty(), List.of(), List.of()))
                .hasMessage("baseline \"chat\" has no run");
    }

    private static Baseline of(int runs) {
        return IntStream.rangeClosed(2, runs)
                .mapToObj(i -> run("r" + i, true))
                .reduce(Baseline.of("chat", Fingerprint.NONE, run("r1", true)), Baseline::with, (one, two) -> two);
    }

    private static BaselineRun run(String id, boolean streams) {
        var ttft = streams ? Samples.hundred(4) : LatencyHistogram.EMPTY;
        return new BaselineRun(id, Samples.ACCEPTED, 1, new Blobs(Samples.hundred(10), ttft, TurnSeries.EMPTY));
    }
}

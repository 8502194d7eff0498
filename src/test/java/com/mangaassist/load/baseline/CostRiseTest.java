package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.stats.Moments;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CostRiseTest {

    /** By hand: 300 answers at $2 instead of $1 and 100 at $10 as before are $1,600 instead of $1,300. */
    @Test
    void eachBenchmarkCountsWithTheRunsAnswers() {
        var baselines = Map.of("a", baseline("a", exactly(7, 1)), "b", baseline("b", exactly(7_000, 10)));

        var rise = CostRise.of(Map.of("a", exactly(300, 2), "b", exactly(100, 10)), baselines)
                .orElseThrow();

        assertThat(rise.percent()).isCloseTo(100 * 300.0 / 1_300, within(1e-9));
        assertThat(rise.show()).isEqualTo("+23.1 % (+23.1 to +23.1)");
        assertThat(rise.isBeyond(10)).isTrue();
        assertThat(rise.isBeyond(25)).isFalse();
    }

    /** 50 answers at $1.15 ± 1 against $1 ± 1: a standard error of 20 %. */
    @Test
    void aRiseThatMayBeChanceFailsNothing() {
        var baselines = Map.of("a", baseline("a", new Moments(50, 1, 1)));

        var rise = CostRise.of(Map.of("a", new Moments(50, 1.15, 1)), baselines).orElseThrow();

        assertThat(rise.percent()).isCloseTo(15, within(1e-9));
        assertThat(rise.range().lower()).isCloseTo(15 - 2.365 * 20, within(0.1));
        assertThat(rise.isBeyond(10)).isFalse();
    }

    @Test
    void aBaselineWithoutCostIsNotCompared() {
        assertThat(CostRise.of(Map.of("a", exactly(300, 2)), Map.of("a", baseline("a", Moments.NONE))))
                .isEmpty();
    }

    @Test
    void aBaselineFileRemembersTheCost(@TempDir Path directory) {
        var cost = new Moments(750, 0.000137, 0.0000001 * 0.0000001);
        BaselineStore.open(directory, "embedded").save(baseline("a", cost));

        var read = BaselineStore.open(directory, "embedded")
                .find("a")
                .orElseThrow()
                .dollars();

        assertThat(read.n()).isEqualTo(750);
        assertThat(read.mean()).isEqualTo(0.000137);
        assertThat(read.standardDeviation()).isCloseTo(0.0000001, within(1e-12));
    }

    private static Moments exactly(long n, double mean) {
        return new Moments(n, mean, 0);
    }

    private static Baseline baseline(String benchmark, Moments dollars) {
        var blobs = new Blobs(Samples.hundred(10), Samples.hundred(5), TurnSeries.EMPTY);
        return Baseline.of(
                benchmark, Fingerprint.NONE, new BaselineRun("run-1", Samples.ACCEPTED, 12.5, blobs, dollars));
    }
}

package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrendTest {

    @Test
    void aStepIsToldWithTheRunWhereItBegan() {
        var trend = trend(16, i -> (i < 8 ? 1000 : 1150) + i % 2);

        assertThat(trend.findings())
                .first()
                .asString()
                .startsWith("P95 changed by +15.0 % with run run-8 (critical, p = 0.0");
        assertThat(trend.begin()).hasValueSatisfying(run -> assertThat(run.id()).isEqualTo("run-8"));
    }

    @Test
    void aSlowDriftIsTold() {
        assertThat(trend(20, i -> 1000 * Math.exp(0.004 * i)).findings())
                .anyMatch(finding -> finding.startsWith("P95 drifted by +7.9 % over 20 runs (warning, p = 0.0"));
    }

    @Test
    void aFallIsNoWarning() {
        assertThat(trend(16, i -> (i < 8 ? 1150 : 1000) + i % 2).findings())
                .first()
                .asString()
                .startsWith("P95 changed by -13.0 % with run run-8 (better, p = 0.0");
    }

    @Test
    void aSureButSmallChangeIsNotWorthALine() {
        assertThat(trend(20, i -> 1000 + i).findings()).isEmpty();
    }

    @Test
    void fewRunsTellNothing() {
        assertThat(trend(9, i -> 1000 + 100 * i).findings()).isEmpty();
    }

    private static Trend trend(int runs, IntToDoubleFunction p95) {
        return Trend.of(
                "chat_ws_sonnet",
                IntStream.range(0, runs)
                        .mapToObj(i -> new PastRun("run-" + i, Samples.NOON, 500, p95.applyAsDouble(i), 0))
                        .map(run -> new Trend.Point(run, "pass"))
                        .toList());
    }
}

package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrendTest {

    @Test
    void aStepIsToldWithTheRunWhereItBegan() {
        var findings = Trend.of(history(16, i -> (i < 8 ? 1000 : 1150) + i % 2));

        assertThat(findings).first().asString().startsWith("P95 changed by +15.0 % with run run-8 (p = 0.0");
    }

    @Test
    void aSlowDriftIsTold() {
        assertThat(Trend.of(history(20, i -> 1000 * Math.exp(0.005 * i))))
                .anyMatch(finding -> finding.startsWith("P95 drifted by +10.0 % over 20 runs"));
    }

    @Test
    void aSureButSmallChangeIsNotWorthALine() {
        assertThat(Trend.of(history(20, i -> 1000 + i))).isEmpty();
    }

    @Test
    void fewRunsTellNothing() {
        assertThat(Trend.of(history(9, i -> 1000 + 100 * i))).isEmpty();
    }

    private static List<PastRun> history(int runs, IntToDoubleFunction p95) {
        return IntStream.range(0, runs)
                .mapToObj(i -> new PastRun("run-" + i, Samples.NOON, 500, p95.applyAsDouble(i)))
                .toList();
    }
}

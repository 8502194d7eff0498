package com.mangaassist.load.command.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.BenchmarkStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CalibrationTableTest {

    @Test
    void verdictsAreCountedAndBounded() {
        var same = trials("aa", BenchmarkStatus.PASS, 19, BenchmarkStatus.INCONCLUSIVE, 1);
        var slower = trials("x1.15", BenchmarkStatus.REGRESSION, 9, BenchmarkStatus.INVALID, 2);
        var little = trials("x1.05", BenchmarkStatus.REGRESSION, 3, BenchmarkStatus.PASS, 7);

        assertThat(CalibrationTable.verdicts(List.of(same, slower, little))).isEqualTo("""
                | change | runs | regression | pass | improvement | inconclusive | asked |
                |---|---|---|---|---|---|---|
                | no change | 20 | 0 (at most 13.9 %) | 19 | 0 | 1 | no regression: met |
                | all latencies × 1.15 | 9 | 9 | 0 | 0 | 0 | regression in at least 9 of 10: met |
                | all latencies × 1.05 | 10 | 3 (at most 60.7 %) | 7 | 0 | 0 | regression in at most 2 of 10: MISSED |
                """);
    }

    @Test
    void linesSayHowSureTheyAre() {
        assertThat(CalibrationTable.lines(Map.of("haiku TTFT", 0.00412), Map.of("haiku TTFT", 13.36), Map.of()))
                .endsWith("| haiku TTFT | 0.41 % | +13.4 % | – |\n");
    }

    private static Trials trials(String variant, BenchmarkStatus status, int n, BenchmarkStatus other, int others) {
        var trials = new ArrayList<Trial>();
        for (var i = 0; i < n + others; i++) {
            trials.add(new Trial(i, i < n ? status : other, Optional.empty(), 840, ""));
        }
        return new Trials(Variant.of(variant), trials);
    }
}

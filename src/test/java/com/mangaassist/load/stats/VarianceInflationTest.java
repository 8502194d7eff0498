package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class VarianceInflationTest {

    @Test
    void independentValuesAreHardlyInflated() {
        var random = new Random(1);
        var series = random.doubles(10_000).toArray();

        assertThat(VarianceInflation.of(series, 0.95, 0.95)).isBetween(1.0, 1.5);
    }

    /** Each value stands ten times in a row, so the sample tells as much as a tenth of it. */
    @Test
    void repeatedValuesAreInflatedByTheirRepetition() {
        var random = new Random(1);
        var series = new double[40_000];
        for (var i = 0; i < series.length; i++) {
            series[i] = i % 10 == 0 ? random.nextDouble() : series[i - 1];
        }

        assertThat(VarianceInflation.of(series, 0.95, 0.95)).isCloseTo(10, within(2.5));
    }

    @Test
    void aShortSeriesTellsNothing() {
        assertThat(VarianceInflation.of(new double[24], 0.95, 0)).isEqualTo(1);
    }

    /** Five batches of five; one is all above, the rest all below: variance 0.2 of shares, times 5, over 0.0475. */
    @Test
    void agreesWithTheArithmeticOnFiveBatches() {
        var series = new double[25];
        java.util.Arrays.fill(series, 0, 5, 1);

        assertThat(VarianceInflation.of(series, 0.95, 0.5)).isCloseTo(0.2 * 5 / 0.0475, within(1e-9));
    }
}

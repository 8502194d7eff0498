package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DriftTest {

    /** S = 45 of 45, variance 10 · 9 · 25 / 18 = 125, z = 44 / 11.18034 = 3.93548, two-sided p = 8.303e-5. */
    @Test
    void aSteadyRiseHasTheTablesProbability() {
        var drift = Drift.of(IntStream.range(0, 10).mapToDouble(i -> i * 0.5).toArray());

        assertThat(drift.total()).isCloseTo(4.5, within(1e-12));
        assertThat(drift.pValue()).isCloseTo(8.303e-5, within(1e-7));
    }

    @Test
    void aFallIsAsSureAsARise() {
        var drift = Drift.of(IntStream.range(0, 10).mapToDouble(i -> i * -0.5).toArray());

        assertThat(drift.total()).isCloseTo(-4.5, within(1e-12));
        assertThat(drift.pValue()).isCloseTo(8.303e-5, within(1e-7));
    }

    /** Two groups of five: S = 25, variance (2250 − 2 · 300) / 18 = 91.667, z = 24 / 9.5743 = 2.50672. */
    @Test
    void tiesAreTakenIntoAccount() {
        var drift = Drift.of(new double[] {1, 1, 1, 1, 1, 2, 2, 2, 2, 2});

        assertThat(drift.pValue()).isCloseTo(0.01219, within(1e-4));
    }

    @Test
    void oneSpikeMovesTheSlopeLittle() {
        var series = IntStream.range(0, 20).mapToDouble(i -> 0.005 * i).toArray();
        series[19] = 5;

        assertThat(Drift.of(series).total()).isCloseTo(0.095, within(0.01));
    }

    @Test
    void aConstantSeriesDoesNotDrift() {
        assertThat(Drift.of(new double[12])).isEqualTo(new Drift(0, 1));
    }

    @Test
    void fewerThanTenPointsTellNothing() {
        assertThat(Drift.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9})).isEqualTo(new Drift(0, 1));
    }

    /** +0.5 % a run over 20 runs with 3 % between runs is found in about 83 of 100 histories. */
    @Test
    void aSlowDriftIsMostlyFound() {
        var found = IntStream.range(0, 200)
                .filter(seed -> {
                    var random = new Random(seed);
                    return Drift.of(IntStream.range(0, 20)
                                            .mapToDouble(i -> 0.005 * i + 0.03 * random.nextGaussian())
                                            .toArray())
                                    .pValue()
                            < 0.01;
                })
                .count();

        assertThat(found).isBetween(145L, 188L);
    }
}

package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SummaryTest {

    /** Expected values from Python's {@code statistics} module on the same eight numbers. */
    @Test
    void agreesWithPythonsStatistics() {
        var summary = Summary.of(Frequencies.ofSample(2, 4, 4, 4, 5, 5, 7, 9));

        assertThat(summary.mean()).isEqualTo(5.0);
        assertThat(summary.median()).isEqualTo(4.5);
        assertThat(summary.standardDeviation()).isCloseTo(2.138089935299395, within(1e-12));
        assertThat(summary.min()).isEqualTo(2);
        assertThat(summary.max()).isEqualTo(9);
    }

    @Test
    void readsPercentilesAsTheSpecificationDoes() {
        var oneToHundred = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();

        var summary = Summary.of(Frequencies.ofSample(oneToHundred));

        assertThat(summary.p50()).isEqualTo(51);
        assertThat(summary.p95()).isEqualTo(96);
        assertThat(summary.p99()).isEqualTo(100);
        assertThat(summary.median()).isEqualTo(50.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countingValuesChangesNoQuantile(long seed) {
        var random = new SplittableRandom(seed);
        var sample =
                random.doubles(1 + random.nextInt(300), 0, 40).map(Math::rint).toArray();
        var sorted = java.util.Arrays.stream(sample).sorted().toArray();

        var counted = Frequencies.ofSample(sample);

        assertThat(counted.n()).isEqualTo(sample.length);
        assertThat(IntStream.range(0, 100).mapToDouble(i -> counted.quantile(i / 100.0)))
                .containsExactly(IntStream.range(0, 100)
                        .mapToObj(i -> sorted[(int) (sorted.length * (i / 100.0))])
                        .toArray(Double[]::new));
    }

    @Test
    void oneValueHasNoSpread() {
        var summary = Summary.of(Frequencies.ofSample(7));

        assertThat(summary.standardDeviation()).isZero();
        assertThat(summary.p99()).isEqualTo(7);
    }

    @Test
    void ofNothingIsAllZero() {
        assertThat(Summary.of(Frequencies.ofSample())).isEqualTo(Summary.NONE);
    }
}

package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalTest {

    /** Binomial quantiles from SciPy: l = F⁻¹(0.025), u = F⁻¹(0.975) + 1. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 100, 90, 100",
        "0.95, 200, 184, 197",
        "0.95, 500, 465, 485",
        "0.95, 1000, 936, 964",
        "0.50, 100, 40, 61",
        "0.99, 368, 360, 368"
    })
    void ranksAgreeWithScipy(double p, int n, long lower, long upper) {
        assertThat(Interval.ranks(n, p, 0.95)).isEqualTo(new Interval(lower, upper));
    }

    @Test
    void tooFewValuesLeaveTheTopOpen() {
        var hundred = Frequencies.ofSample(
                IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

        assertThat(Interval.ofQuantile(hundred, 0.99, 0.95)).isEqualTo(new Interval(97, Double.POSITIVE_INFINITY));
        assertThat(Interval.ofQuantile(hundred, 0.95, 0.95)).isEqualTo(new Interval(90, 100));
    }

    @Test
    void tooFewValuesLeaveTheBottomOpen() {
        assertThat(Interval.ofQuantile(Frequencies.ofSample(1, 2, 3), 0.05, 0.95)
                        .lower())
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** Mean 5, s 2.13809, n 8, t(0.975, 7) = 2.364624: half-width 1.787487. */
    @Test
    void aMeansIntervalIsStudents() {
        var interval = Interval.ofMean(Frequencies.ofSample(2, 4, 4, 4, 5, 5, 7, 9), 0.95);

        assertThat(interval.lower()).isCloseTo(5 - 1.787487, within(1e-5));
        assertThat(interval.upper()).isCloseTo(5 + 1.787487, within(1e-5));
        assertThat(interval.contains(5)).isTrue();
        assertThat(interval.contains(7)).isFalse();
        assertThat(interval.contains(3)).isFalse();
    }

    @Test
    void oneValueBoundsNoMean() {
        assertThat(Interval.ofMean(Frequencies.ofSample(3), 0.95).contains(1e9)).isTrue();
    }
}

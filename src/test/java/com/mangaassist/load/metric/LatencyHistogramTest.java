package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LatencyHistogramTest {

    @Test
    void readsP95AtTheSpecificationsRank() {
        var oneToHundred =
                ofMillis(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

        assertThat(oneToHundred.milliseconds().quantile(0.95)).isCloseTo(96, withinPercentage(0.05));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void staysWithinHalfAPerMilleOfTheSample(long seed) {
        var random = new SplittableRandom(seed);
        var sample = random.doubles(500, 1, 60_000).sorted().toArray();

        var histogram = ofMillis(sample).milliseconds();

        assertThat(histogram.quantile(0.95)).isCloseTo(sample[475], withinPercentage(0.06));
        assertThat(histogram.mean()).isCloseTo(Arrays.stream(sample).average().orElseThrow(), withinPercentage(0.05));
    }

    @Test
    void isDecodedAsEncoded() {
        var histogram = ofMillis(0.5, 1200, 1200, 1_799_000);

        assertThat(LatencyHistogram.decode(histogram.encoded())).isEqualTo(histogram);
        assertThat(histogram.encoded()).startsWith("HISTFAAA");
    }

    @Test
    void aThousandDurationsFitIntoOneKilobyte() {
        var normal = new java.util.Random(7);

        var encoded = ofMillis(normal.doubles(1_000).map(u -> 800 + 800 * u).toArray())
                .encoded();

        assertThat(encoded.length()).isLessThan(2_048);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "HISTFAAA", "aGVsbG8gd29ybGQ=", "HISTFAAAAB94nJNpmSzMwMDAxAABzFCaEUoz2X+AMQBA8QKL"})
    void garbageIsNoHistogram(String text) {
        assertThatThrownBy(() -> LatencyHistogram.decode(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HdrHistogram");
    }

    @Test
    void addsAsIfRecordedTogether() {
        assertThat(ofMillis(1, 5).plus(ofMillis(5, 9))).isEqualTo(ofMillis(1, 5, 5, 9));
    }

    @Test
    void aDurationBeyondOneHourCountsAsOneHour() {
        assertThat(ofMillis(36_000_000)).isEqualTo(ofMillis(3_600_000));
    }

    @Test
    void aDurationBelowAMicrosecondCountsAsOne() {
        assertThat(ofMillis(-1, 0)).isEqualTo(ofMillis(0.001, 0.001));
    }

    @Test
    void whatIsRecordedLaterLeavesASnapshotAlone() {
        var recorder = new LatencyRecorder();
        recorder.record(Duration.ofMillis(1));
        var snapshot = recorder.snapshot();

        recorder.record(Duration.ofMillis(2));

        assertThat(snapshot.count()).isEqualTo(1);
        assertThat(recorder.snapshot().count()).isEqualTo(2);
    }

    static LatencyHistogram ofMillis(double... sample) {
        var recorder = new LatencyRecorder();
        Arrays.stream(sample).forEach(millis -> recorder.recordNanos((long) (millis * 1e6)));
        return recorder.snapshot();
    }
}

package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChangePointTest {

    private static final double ALPHA = 0.01;

    @Test
    void aStepIsFoundWhereItBegan() {
        var point = ChangePoint.find(step(new Random(1), 20, 5, 0.15), ALPHA).orElseThrow();

        assertThat(point.at()).isEqualTo(20);
        assertThat(point.shift()).isCloseTo(0.15, within(0.05));
        assertThat(point.pValue()).isLessThan(0.01);
    }

    @Test
    void aStepDownHasANegativeShift() {
        assertThat(ChangePoint.find(step(new Random(2), 10, 10, -0.2), ALPHA)
                        .orElseThrow()
                        .shift())
                .isNegative();
    }

    @Test
    void oneOutlierAtTheEndIsNoChange() {
        assertThat(ChangePoint.find(step(new Random(3), 20, 1, 0.2), ALPHA)).isEmpty();
    }

    @Test
    void fewerThanTenPointsTellNothing() {
        assertThat(ChangePoint.find(new double[] {0, 0, 0, 0, 1, 1, 1, 1, 1}, ALPHA))
                .isEmpty();
        assertThat(ChangePoint.find(new double[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, ALPHA))
                .isPresent();
    }

    @Test
    void aConstantSeriesHasNoChange() {
        assertThat(ChangePoint.find(new double[12], ALPHA)).isEmpty();
    }

    /** One stationary history in a hundred; of 200, no more than 7 with 99.9 % certainty. */
    @Test
    void stationaryHistoriesSeldomAlarm() {
        var alarms = IntStream.range(0, 200)
                .filter(seed -> ChangePoint.find(step(new Random(seed), 20, 0, 0), ALPHA)
                        .isPresent())
                .count();

        assertThat(alarms).isLessThanOrEqualTo(7);
    }

    /** Logs of P95 with 3 % between runs, then a step. */
    static double[] step(Random random, int before, int after, double shift) {
        return IntStream.range(0, before + after)
                .mapToDouble(i -> 0.03 * random.nextGaussian() + (i < before ? 0 : shift))
                .toArray();
    }
}

package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PairedChangeTest {

    @Test
    void anEqualFactorOnEachMemberIsCertain() {
        var old = normal(new Random(1), 100);

        var change = PairedChange.of(Pairs.of(old, scaled(old, 1.12, 0, new Random(2))), 0.95);

        assertThat(change.logRatio()).isCloseTo(Math.log(1.12), within(1e-12));
        assertThat(change.logVariance()).isCloseTo(0, within(1e-12));
        assertThat(change.earlier()).isEqualTo(Frequencies.ofSample(old).quantile(0.95));
    }

    @Test
    void theQuantilesAreTheSpecifications() {
        var old =
                java.util.stream.IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        var changed = Arrays.stream(old).map(value -> 101 - value).toArray();
        changed[0] = 960;
        changed[1] = 961;
        changed[2] = 962;
        changed[3] = 963;
        changed[4] = 964;

        assertThat(PairedChange.of(Pairs.of(old, changed), 0.95).logRatio())
                .isCloseTo(Math.log(960.0 / 96), within(1e-12));
    }

    /** With 1 % jitter the error is near 0.8 %, where two independent runs of 100 have 5.3 %. */
    @Test
    void whatBothHaveInCommonDoesNotBlurTheDifference() {
        var random = new Random(3);
        var errors = 0.0;
        for (var i = 0; i < 50; i++) {
            var old = normal(random, 100);
            errors += Math.sqrt(PairedChange.of(Pairs.of(old, scaled(old, 1, 0.01, random)), 0.95)
                    .logVariance());
        }

        assertThat(errors / 50).isBetween(0.004, 0.012);
    }

    @Test
    void theSameDataGiveTheSameAnswer() {
        var old = normal(new Random(4), 60);
        var changed = scaled(old, 1, 0.05, new Random(5));

        assertThat(PairedChange.of(Pairs.of(old, changed), 0.95))
                .isEqualTo(PairedChange.of(Pairs.of(old, changed), 0.95));
    }

    @Test
    void membersWithoutPartnersAreRefused() {
        assertThatThrownBy(() -> Pairs.of(new double[2], new double[3])).hasMessage("2 and 3 values are no pairs");
        assertThatThrownBy(() -> PairedChange.of(Pairs.of(new double[0], new double[0]), 0.95))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] normal(Random random, int n) {
        return random.doubles(n)
                .map(any -> Math.max(50, 1200 + 300 * random.nextGaussian()))
                .toArray();
    }

    private static double[] scaled(double[] sample, double factor, double jitter, Random random) {
        return Arrays.stream(sample)
                .map(value -> value * factor * (1 + jitter * random.nextGaussian()))
                .toArray();
    }
}

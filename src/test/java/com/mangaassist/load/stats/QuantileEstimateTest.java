package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantileEstimateTest {

    /** From the same sums evaluated with SciPy's regularised incomplete beta function. */
    @ParameterizedTest
    @CsvSource({"100, 0.0229037115", "200, 0.01620893", "1000, 0.00725358"})
    void logStandardErrorAgreesWithScipy(int n, double expected) {
        assertThat(QuantileEstimate.of(upTo(n), 0.95).logStandardError()).isCloseTo(expected, within(1e-8));
    }

    @Test
    void logStandardErrorOfOneToHundredHoldsToNineDecimals() {
        assertThat(QuantileEstimate.of(upTo(100), 0.95).logStandardError()).isCloseTo(0.0229037115, within(1e-9));
    }

    @Test
    void theValueIsTheSpecificationsOrderStatistic() {
        assertThat(QuantileEstimate.of(upTo(100), 0.95).value()).isEqualTo(96);
    }

    @Test
    void equalValuesLeaveNothingToChance() {
        var estimate = QuantileEstimate.of(Frequencies.of(new double[] {1200}, new long[] {500}), 0.95);

        assertThat(estimate.logStandardError()).isCloseTo(0, within(1e-6));
    }

    @Test
    void scalingAllValuesLeavesTheLogErrorAlone() {
        var scaled = Frequencies.ofSample(
                IntStream.rangeClosed(1, 200).mapToDouble(i -> i * 7.5).toArray());

        assertThat(QuantileEstimate.of(scaled, 0.95).logStandardError())
                .isCloseTo(QuantileEstimate.of(upTo(200), 0.95).logStandardError(), within(1e-9));
    }

    @Test
    void inflationWidensTheErrorByItsRoot() {
        var estimate = new QuantileEstimate(0.95, 100, 5, 0.02);

        assertThat(estimate.inflated(4).logStandardError()).isEqualTo(0.04);
        assertThat(estimate.inflated(4).value()).isEqualTo(5);
    }

    @Test
    void zeroHasNoLogarithm() {
        assertThatThrownBy(() -> QuantileEstimate.of(Frequencies.ofSample(0, 1), 0.95))
                .hasMessageContaining("logarithm");
    }

    private static Frequencies upTo(int n) {
        return Frequencies.ofSample(IntStream.rangeClosed(1, n).asDoubleStream().toArray());
    }
}

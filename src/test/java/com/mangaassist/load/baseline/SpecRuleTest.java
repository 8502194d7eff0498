package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpecRuleTest {

    /** The specification compares with {@code >} and {@code <}, so the threshold itself passes. */
    @ParameterizedTest
    @CsvSource({
        "1000, 1100,    PASS",
        "1000, 1100.01, REGRESSION",
        "1000, 900,     PASS",
        "1000, 899.99,  IMPROVEMENT",
        "1000, 1000,    PASS",
    })
    void theThresholdItselfPasses(double baseline, double run, BenchmarkStatus expected) {
        assertThat(new SpecRule(10).status(SpecRule.changePercent(baseline, run)))
                .isEqualTo(expected);
    }

    @Test
    void theThresholdCanBeChosen() {
        assertThat(new SpecRule(5).status(6)).isEqualTo(BenchmarkStatus.REGRESSION);
    }

    @Test
    void aThresholdThatIsNotPositiveIsQuoted() {
        assertThatThrownBy(() -> new SpecRule(-3)).hasMessage("chat.threshold: -3.0 is not allowed; expected > 0");
        assertThatThrownBy(() -> new SpecRule(0)).isInstanceOf(IllegalArgumentException.class);
    }
}

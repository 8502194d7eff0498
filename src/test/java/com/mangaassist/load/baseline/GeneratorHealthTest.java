package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GeneratorHealthTest {

    /** Twenty milliseconds, or 2 % of the median, whichever is more. */
    @ParameterizedTest
    @CsvSource({"20, 500, 0", "21, 500, 1", "40, 2000, 0", "41, 2000, 1"})
    void sendLagHasALimit(long lag, double median, int faults) {
        assertThat(GeneratorHealth.FINE.sending(Duration.ofMillis(lag), 1).faults(median))
                .hasSize(faults);
    }

    /** Twenty milliseconds, or 5 % of the median, whichever is more. */
    @ParameterizedTest
    @CsvSource({"20, 300, 0", "21, 300, 1", "50, 1000, 0", "51, 1000, 1"})
    void soHasLateSeeing(long error, double median, int faults) {
        assertThat(GeneratorHealth.FINE.observing(Duration.ofMillis(error)).faults(median))
                .hasSize(faults);
    }

    @Test
    void eachFaultSaysByHowMuch() {
        var health = GeneratorHealth.FINE.sending(Duration.ofMillis(90), 0.97).observing(Duration.ofMillis(558));

        assertThat(health.faults(1000))
                .containsExactly(
                        "send lag P99 90.0 ms (at most 20.0 ms)",
                        "97.0 % of the offered rate achieved (at least 98 %)",
                        "this machine was too busy to measure: it saw first tokens 558.0 ms late at P99 (at most 50.0 ms)");
    }

    @Test
    void ninetyEightPercentOfTheRateIsEnough() {
        assertThat(GeneratorHealth.FINE.sending(Duration.ZERO, 0.98).faults(1)).isEmpty();
    }
}

package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.stats.BetweenRuns;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SensitivityTest {

    private static final GateRules RULES = GateRules.of(10, BetweenRuns.EMBEDDED);

    @Test
    void aNoisyStageFindsOnlyGreaterChanges() {
        var quiet = finds(new Calibration(0, 0, 25, 0, Samples.NOON, "1 to 25"));
        var noisy = finds(new Calibration(0.05, 0, 25, 0, Samples.NOON, "1 to 25"));

        assertThat(quiet).containsOnlyKeys("sonnet latency", "sonnet TTFT");
        assertThat(quiet.getOrDefault("sonnet latency", 0.0)).isBetween(11.0, 16.0);
        assertThat(noisy.getOrDefault("sonnet latency", 0.0)).isGreaterThan(25);
        assertThat(noisy.get("sonnet TTFT")).isEqualTo(quiet.get("sonnet TTFT"));
    }

    /** Half a percent, and 24 degrees of freedom. */
    @Test
    void noSpreadIsNotBelieved() {
        var calibration = new Calibration(0, 0.02, 25, 0, Samples.NOON, "1 to 25");

        assertThat(calibration.betweenRuns(Quantity.LATENCY)).isEqualTo(new BetweenRuns(0.005, 24));
        assertThat(calibration.betweenRuns(Quantity.TTFT)).isEqualTo(new BetweenRuns(0.02, 24));
    }

    @Test
    void withoutBaselinesNothingIsFound() {
        assertThat(Sensitivity.of(Map.of(), RULES)).isEmpty();
    }

    private static Map<String, Double> finds(Calibration calibration) {
        var baseline = Samples.baseline("chat_ws_sonnet", Samples.spread(5_000, 2_000));
        return Sensitivity.of(Map.of("chat_ws_sonnet", baseline.calibrated(calibration)), RULES);
    }
}

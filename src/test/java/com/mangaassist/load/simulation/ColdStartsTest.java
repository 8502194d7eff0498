package com.mangaassist.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.metric.RunMeasurements;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class ColdStartsTest {

    private static final RunMeasurements NOTHING = new RunMeasurements(Map.of(), Duration.ZERO, List.of());

    private final ColdStarts starts = ColdStarts.of(Settings.from(new Properties()), 2);

    @Test
    void eachStackIsAskedTwiceAndIsNoBenchmark() {
        assertThat(starts.turns()).isEqualTo(4);
        assertThat(starts.routes()).isEmpty();
        starts.checks(NOTHING);
    }

    @Test
    void whereNobodyAskedNothingIsProven() {
        assertThat(starts.checks(NOTHING))
                .singleElement()
                .matches(check -> !check.passed())
                .extracting(Check::name)
                .isEqualTo(starts.checkNames().get(0));
    }
}

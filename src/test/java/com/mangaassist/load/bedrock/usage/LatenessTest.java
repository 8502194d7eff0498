package com.mangaassist.load.bedrock.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LatenessTest {

    private final Lateness lateness = new Lateness();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 15, 16, 17, 31, 32, 1_000, 999_999, 5_000_000, 30_000_000_000L})
    void aValueIsKeptToWithinSevenPercent(long nanos) {
        lateness.add(nanos);

        assertThat(lateness.percentile(1).toNanos()).isBetween(nanos, Math.round(nanos * 1.07));
    }

    @Test
    void percentilesAreRanks() {
        for (int i = 1; i <= 1_000; i++) {
            lateness.add(i * 1_000_000L);
        }

        assertThat(lateness.count()).isEqualTo(1_000);
        assertThat(lateness.percentile(0.99).toMillis()).isCloseTo(990, within(70L));
        assertThat(lateness.percentile(0.5).toMillis()).isCloseTo(500, within(36L));
    }

    @Test
    void nothingIsOnTime() {
        assertThat(lateness.percentile(0.99)).isEqualTo(Duration.ZERO);
    }
}

package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RankTest {

    /** The specification's zero-based {@code int(n * p)}, evaluated by Python. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.95, 0",
        "19, 0.95, 18",
        "20, 0.95, 19",
        "100, 0.50, 50",
        "100, 0.95, 95",
        "100, 0.99, 99",
        "110, 0.95, 104",
        "540, 0.95, 513",
        "1260, 0.95, 1197"
    })
    void isOneAfterTheSpecificationsIndex(long n, double p, long index) {
        assertThat(Rank.of(n, p)).isEqualTo(index + 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.0, Double.NaN})
    void aProbabilityOutsideItsRangeIsQuoted(double p) {
        assertThatThrownBy(() -> Rank.of(10, p)).hasMessageContaining(String.valueOf(p));
    }

    @Test
    void nothingHasNoQuantile() {
        assertThatThrownBy(() -> Rank.of(0, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}

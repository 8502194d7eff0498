package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class FrequenciesTest {

    private static final Frequencies SAMPLE = Frequencies.of(new double[] {10, 20, 30}, new long[] {2, 1, 3});

    @Test
    void eachRankIsFoundInItsBucket() {
        assertThat(new double[] {
                    SAMPLE.atRank(1), SAMPLE.atRank(2), SAMPLE.atRank(3), SAMPLE.atRank(4), SAMPLE.atRank(6)
                })
                .containsExactly(10, 10, 20, 30, 30);
    }

    @Test
    void aRankBeyondTheSampleIsQuoted() {
        assertThatThrownBy(() -> SAMPLE.atRank(7)).hasMessage("rank 7 of 6 values");
        assertThatThrownBy(() -> SAMPLE.atRank(0)).hasMessage("rank 0 of 6 values");
    }

    @Test
    void valuesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> Frequencies.of(new double[] {2, 1}, new long[] {1, 1}))
                .hasMessageContaining("at 1: 1.0");
        assertThatThrownBy(() -> Frequencies.of(new double[] {1, 1}, new long[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyBucketIsRefused() {
        assertThatThrownBy(() -> Frequencies.of(new double[] {1}, new long[] {0}))
                .hasMessageContaining("1.0 × 0");
    }

    @Test
    void valuesAndCountsComeInPairs() {
        assertThatThrownBy(() -> Frequencies.of(new double[] {1}, new long[] {}))
                .hasMessage("1 values but 0 counts");
    }

    @Test
    void nothingHasNoMean() {
        assertThatThrownBy(() -> Frequencies.ofSample().mean()).isInstanceOf(IllegalArgumentException.class);
    }
}

package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HolmTest {

    /** Levels 0.0125, 0.0167, 0.025, 0.05: 0.005 and 0.01 hold, 0.03 fails, so 0.04 is not asked. */
    @Test
    void stopsAtTheFirstTestThatFails() {
        assertThat(Holm.rejected(new double[] {0.01, 0.04, 0.03, 0.005}, 0.05))
                .containsExactly(true, false, false, true);
    }

    @Test
    void oneTestKeepsTheWholeErrorRate() {
        assertThat(Holm.rejected(new double[] {0.049}, 0.05)).containsExactly(true);
        assertThat(Holm.rejected(new double[] {0.05}, 0.05)).containsExactly(false);
    }

    @Test
    void laterTestsProfitFromEarlierOnes() {
        assertThat(Holm.rejected(new double[] {0.024, 0.04}, 0.05)).containsExactly(true, true);
        assertThat(Holm.rejected(new double[] {0.026, 0.04}, 0.05)).containsExactly(false, false);
    }

    @Test
    void noTestIsNoError() {
        assertThat(Holm.rejected(new double[0], 0.05)).isEmpty();
    }
}

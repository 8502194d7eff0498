package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LinearTrendTest {

    /** NIST's certified figures of its data set Norris would need 36 points; these four are worked by hand. */
    @Test
    void slopeAndErrorAreThoseOfTheWorkedExample() {
        // mean 2.5 and 5.5; sxx 5, sxy 10, syy 21; residual 21 - 2*10 = 1; error sqrt(1/2/5)
        var trend = LinearTrend.of(new double[] {1, 2, 3, 4}, new double[] {3, 4, 6, 9});

        assertThat(trend.slope()).isEqualTo(2);
        assertThat(trend.standardError()).isEqualTo(Math.sqrt(0.1), within(1e-12));
    }

    @Test
    void aSteepLineRises() {
        assertThat(LinearTrend.of(new double[] {1, 2, 3, 4}, new double[] {3, 4, 6, 9})
                        .rises(0.95))
                .isTrue();
    }

    @Test
    void aZigzagDoesNotRise() {
        assertThat(LinearTrend.of(new double[] {1, 2, 3, 4}, new double[] {5, 1, 6, 2})
                        .rises(0.95))
                .isFalse();
    }

    @Test
    void twoPointsProveNothing() {
        assertThat(LinearTrend.of(new double[] {1, 2}, new double[] {1, 9}).rises(0.95))
                .isFalse();
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThatThrownBy(() -> LinearTrend.of(new double[] {1}, new double[] {}))
                .hasMessage("as many y as x are needed: 0 and 1");
    }
}

package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShareTest {

    /** 0.99^298 = 0.0500, 0.99^299 = 0.0495: the well-known 299 of "one percent at 95 %". */
    @ParameterizedTest
    @CsvSource({"298,0,OPEN", "299,0,WITHIN", "100,1,OPEN", "100,4,BEYOND", "0,0,OPEN"})
    void againstOnePercent(long n, long hits, Share.Side side) {
        assertThat(new Share(hits, n).against(0.01, 0.05)).isEqualTo(side);
    }

    /** Binomial(100, 0.05): P(X ≤ 1) = 0.0371, P(X ≤ 2) = 0.1183; P(X ≥ 9) = 0.0631, P(X ≥ 10) = 0.0282. */
    @ParameterizedTest
    @CsvSource({"1,WITHIN", "2,OPEN", "9,OPEN", "10,BEYOND"})
    void againstFivePercent(long hits, Share.Side side) {
        assertThat(new Share(hits, 100).against(0.05, 0.05)).isEqualTo(side);
    }

    /** 1 − 0.05^(1/20), 1 − 0.05^(1/60), and SciPy's {@code beta.ppf(0.95, 3, 8)}. */
    @ParameterizedTest
    @CsvSource({"0, 20, 0.139108", "0, 60, 0.048703", "2, 10, 0.506902", "10, 10, 1", "0, 0, 1"})
    void theGreatestShareIsClopperPearsons(long hits, long n, double greatest) {
        assertThat(new Share(hits, n).greatest(0.95)).isCloseTo(greatest, within(1e-5));
    }

    @Test
    void moreHitsThanTrialsAreRefused() {
        assertThatThrownBy(() -> new Share(3, 2)).hasMessage("0 to 2 of 2 can be hits: 3");
    }

    /** R: {@code binom.test(682, 925)$conf.int} (Mendel's peas, in its manual) is 0.7076683 to 0.7654066. */
    @Test
    void theIntervalIsClopperAndPearsons() {
        var interval = new Share(682, 925).interval(0.95);

        assertThat(interval.lower()).isCloseTo(0.7076683, within(1e-6));
        assertThat(interval.upper()).isCloseTo(0.7654066, within(1e-6));
    }

    @Test
    void noTrialTellsNothing() {
        assertThat(new Share(0, 0).interval(0.95)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void sharesAddUpByTheirTrials() {
        var sum = new Share(1, 2).plus(new Share(2, 6));

        assertThat(sum).isEqualTo(new Share(3, 8));
        assertThat(sum.value()).isEqualTo(0.375);
        assertThat(new Share(0, 0).value()).isZero();
    }
}

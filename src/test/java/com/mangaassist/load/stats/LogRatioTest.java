package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LogRatioTest {

    private static final QuantileEstimate OLD = new QuantileEstimate(0.95, 400, 1000, 0.02);
    private static final QuantileEstimate NEW = new QuantileEstimate(0.95, 400, 1100, 0.03);
    private static final BetweenRuns NONE = new BetweenRuns(0, 4);

    @Test
    void withoutSpreadBetweenRunsOnlyTheRunsOwnErrorsCount() {
        var ratio = LogRatio.of(NEW, List.of(OLD), NONE);

        assertThat(ratio.estimate()).isCloseTo(Math.log(1.1), within(1e-12));
        assertThat(ratio.standardError()).isCloseTo(Math.sqrt(0.0004 + 0.0009), within(1e-12));
        assertThat(ratio.degreesOfFreedom()).isEqualTo(1e6);
    }

    @Test
    void severalBaselineRunsAreAveraged() {
        var other = new QuantileEstimate(0.95, 400, 1210, 0.02);

        var ratio = LogRatio.of(NEW, List.of(OLD, other), NONE);

        assertThat(ratio.estimate()).isCloseTo(0, within(1e-12));
        assertThat(ratio.withinVariance()).isCloseTo(0.0009 + 2 * 0.0004 / 4, within(1e-12));
    }

    /** One run each: τ² (1 + 1/1); Satterthwaite by hand. */
    @Test
    void spreadBetweenRunsAddsToTheError() {
        var ratio = LogRatio.of(NEW, List.of(OLD), new BetweenRuns(0.05, 4));

        assertThat(ratio.betweenVariance()).isCloseTo(0.005, within(1e-12));
        assertThat(ratio.degreesOfFreedom()).isCloseTo(4 * (0.0063 / 0.005) * (0.0063 / 0.005), within(1e-9));
    }

    /** t(0.99, 38) = 2.428568 from tables. */
    @Test
    void aMarginIsStudentsQuantileTimesTheError() {
        assertThat(new LogRatio(0, 0.0004, 0, 38).margin(0.01)).isCloseTo(2.428568 * 0.02, within(1e-6));
    }

    @Test
    void theProbabilitiesOfBothDirectionsAddUpToOne() {
        var ratio = LogRatio.of(NEW, List.of(OLD), NONE);

        assertThat(ratio.pAbove() + ratio.pBelow()).isCloseTo(1, within(1e-12));
        assertThat(ratio.pAbove()).isLessThan(0.01);
    }

    @Test
    void withoutAnyErrorTheEstimateIsCertain() {
        assertThat(LogRatio.paired(0.01, 0, NONE).pAbove()).isZero();
        assertThat(LogRatio.paired(-0.01, 0, NONE).pAbove()).isEqualTo(1);
        assertThat(LogRatio.paired(0.01, 0, NONE).margin(0.01)).isZero();
    }

    @Test
    void oneRunLeavesThePriorAlone() {
        assertThat(BetweenRuns.EMBEDDED.updated(List.of(OLD))).isEqualTo(BetweenRuns.EMBEDDED);
    }

    /** Logs differ by 0.2: variance 0.02, less 0.0004 within; (4 · 0.0001 + 1 · 0.0196) / 5. */
    @Test
    void runsTeachThePriorHowFarTheyStray() {
        var far = new QuantileEstimate(0.95, 400, 1000 * Math.exp(0.2), 0.02);

        var learned = BetweenRuns.EMBEDDED.updated(List.of(OLD, far));

        assertThat(learned.tau()).isCloseTo(Math.sqrt(0.02 / 5), within(1e-12));
        assertThat(learned.degreesOfFreedom()).isEqualTo(5);
    }

    @Test
    void runsCloserThanChanceLeaveOnlyThePriorsShare() {
        var learned = BetweenRuns.EMBEDDED.updated(List.of(OLD, OLD));

        assertThat(learned.tau()).isCloseTo(Math.sqrt(4 * 0.0001 / 5), within(1e-12));
    }

    @Test
    void aSpreadOutsideItsRangeIsQuoted() {
        assertThatThrownBy(() -> new BetweenRuns(-0.1, 4)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> new BetweenRuns(1, 4)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new BetweenRuns(0.1, 0)).hasMessageContaining("0.0");
    }
}

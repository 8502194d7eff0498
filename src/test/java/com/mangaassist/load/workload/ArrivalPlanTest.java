package com.mangaassist.load.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.config.Arrivals;
import com.mangaassist.load.config.Shape;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ArrivalPlanTest {

    @Test
    void aLinearRampBringsHalfTheUsersOfItsFullRate() {
        assertThat(plan(Shape.STEADY, 40, 5, 45).usersOfTheRamp()).isEqualTo(100);
    }

    @Test
    void aSteadyRateBringsItsUsers() {
        assertThat(plan(Shape.STEADY, 40, 5, 45).measuredUsers()).isEqualTo(1800);
    }

    @Test
    void aFractionalRateLosesNobody() {
        assertThat(plan(Shape.STEADY, 11.574, 0, 100).measuredUsers()).isEqualTo(1157);
    }

    @Test
    void usersAreDueEvenlyWithinASteadyRate() {
        var plan = plan(Shape.STEADY, 40, 5, 45);

        assertThat(plan.dueNanos(0)).isZero();
        assertThat(plan.dueNanos(1)).isEqualTo(25_000_000);
        assertThat(plan.dueNanos(40)).isEqualTo(1_000_000_000);
        assertThat(plan.dueNanos(1799)).isEqualTo(44_975_000_000L);
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void nobodyIsDueBeforeTheOneBefore(Shape shape) {
        var plan = plan(shape, 7.3, 3, 60);

        for (var user = 1L; user < plan.measuredUsers(); user++) {
            assertThat(plan.dueNanos(user)).isGreaterThanOrEqualTo(plan.dueNanos(user - 1));
        }
    }

    /** The areas below the curves: a triangle, 1+2+3+4+5 fifths, one tenth at five times the rate, a mean of one. */
    @ParameterizedTest
    @CsvSource({"STEADY,6000", "SOAK,6000", "RAMP,3000", "STAIRS,3600", "SPIKE,8400", "DAY,6000"})
    void eachShapeBringsTheUsersUnderItsCurve(Shape shape, long users) {
        assertThat(plan(shape, 50, 0, 120).measuredUsers()).isCloseTo(users, within(1L));
    }

    @Test
    void theDayPeaksInTheEveningAndSleepsAtFour() {
        assertThat(RateCurve.factor(Shape.DAY, 21.5 / 24)).isEqualTo(2.05);
        assertThat(RateCurve.factor(Shape.DAY, 4.5 / 24)).isEqualTo(0.15);
    }

    @Test
    void theDayHasNoJumpAtMidnight() {
        assertThat(RateCurve.factor(Shape.DAY, 0)).isEqualTo(RateCurve.factor(Shape.DAY, 1), within(1e-9));
    }

    @Test
    void equalSecondsBecomeOneStep() {
        assertThat(plan(Shape.STEADY, 40, 0, 45).steps()).hasSize(1);
        assertThat(plan(Shape.STAIRS, 40, 0, 50).steps()).hasSize(5);
    }

    @Test
    void timesOfArrivalBecomeUsersOfTheirSeconds() {
        var plan = ArrivalPlan.at(List.of(Duration.ofMillis(0), Duration.ofMillis(999), Duration.ofMillis(2000)));

        assertThat(plan.measuredUsers()).isEqualTo(3);
        assertThat(plan.dueNanos(1)).isEqualTo(500_000_000);
        assertThat(plan.dueNanos(2)).isEqualTo(2_000_000_000);
        assertThat(plan.length()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void lengthIsRampAndShape() {
        assertThat(plan(Shape.STEADY, 40, 5, 45).length()).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void aWarmUpLastsWholeSeconds() {
        assertThat(new WarmUp(60, 40).length()).isEqualTo(Duration.ofSeconds(2));
    }

    private static ArrivalPlan plan(Shape shape, double rate, int ramp, int seconds) {
        return ArrivalPlan.of(new Arrivals(shape, rate, Duration.ofSeconds(ramp), Duration.ofSeconds(seconds)));
    }
}

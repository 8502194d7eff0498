package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CapacitySearchTest {

    private static final int MOST_STEPS = 12;

    static DoubleStream capacities() {
        return new Random(42).doubles(200, 3, 399);
    }

    @ParameterizedTest
    @MethodSource("capacities")
    void findsAnyCapacityWithinFivePercentInTwelveSteps(double capacity) {
        var search = CapacitySearch.from(20, 400);
        var steps = 0;
        while (!search.isDone()) {
            search = search.next() <= capacity ? search.afterHolding() : search.afterBreaking();
            steps++;
        }

        assertThat(search.capacity().orElseThrow()).isBetween(capacity / 1.05, capacity);
        assertThat(steps).isLessThanOrEqualTo(MOST_STEPS);
    }

    @Test
    void aSystemThatHoldsEverythingEndsAtTheCeiling() {
        var search = CapacitySearch.from(300, 400).afterHolding().afterHolding();

        assertThat(search.isDone()).isTrue();
        assertThat(search.reachedCeiling()).isTrue();
    }

    @Test
    void aSystemThatHoldsNothingHasNoCapacity() {
        var search = CapacitySearch.from(1, 400);
        while (!search.isDone()) {
            search = search.afterBreaking();
        }

        assertThat(search.capacity()).isEmpty();
    }

    @Test
    void aFirstRateAboveTheCeilingIsRefused() {
        assertThatThrownBy(() -> CapacitySearch.from(500, 400))
                .hasMessage("the rate to try lies above 0 and not above 400.0: 500.0");
    }
}

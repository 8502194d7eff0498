package com.mangaassist.load.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RateDialTest {

    private final RateDial dial = new RateDial(500);

    @ParameterizedTest
    @ValueSource(doubles = {1, 37.5, 250, 499, 500})
    void tenSecondsLetInTenTimesTheRate(double rate) {
        dial.turnTo(rate);

        assertThat(IntStream.range(0, 5000).filter(user -> dial.letsIn()).count())
                .isCloseTo((long) (rate * 10), within(1L));
    }

    @Test
    void usersAreLetInEvenly() {
        dial.turnTo(100);

        assertThat(IntStream.range(0, 500).filter(user -> dial.letsIn()).toArray())
                .startsWith(4, 9, 14)
                .hasSize(100);
    }

    @Test
    void atZeroNobodyIsLetIn() {
        assertThat(IntStream.range(0, 5000).filter(user -> dial.letsIn())).isEmpty();
    }

    @Test
    void moreThanArriveIsRefused() {
        assertThatThrownBy(() -> dial.turnTo(501)).hasMessage("the rate must lie between 0 and 500.0: 501.0");
    }
}

package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SendLagTest {

    private static final long TEN_MILLIS = 10_000_000;

    private long now = 7_000_000_000L;
    private final SendLag lag = new SendLag(index -> index * TEN_MILLIS, () -> now);

    @Test
    void usersWhoArriveWhenDueHaveNoLag() {
        for (var index = 0; index < 100; index++) {
            lag.arrived(index);
            now += TEN_MILLIS;
        }

        assertThat(lag.p99()).isLessThan(Duration.ofMillis(1));
        assertThat(lag.achievedShare()).isEqualTo(1);
    }

    @Test
    void aStallShowsInItsUsers() {
        for (var index = 0; index < 100; index++) {
            now = 7_000_000_000L + index * TEN_MILLIS + (index >= 90 ? 50_000_000 : 0);
            lag.arrived(index);
        }

        assertThat(lag.p99()).isCloseTo(Duration.ofMillis(50), Duration.ofMillis(1));
    }

    @Test
    void aGeneratorAtHalfSpeedAchievesHalfTheRate() {
        for (var index = 0; index < 100; index++) {
            lag.arrived(index);
            now += 2 * TEN_MILLIS;
        }

        assertThat(lag.achievedShare()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void withoutUsersNothingIsWrong() {
        assertThat(lag.p99()).isZero();
        assertThat(lag.achievedShare()).isEqualTo(1);
    }
}

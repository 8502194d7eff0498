package com.mangaassist.load.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.config.Arrivals;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OpenWorkloadTest {

    private static final OpenWorkload WORKLOAD =
            new OpenWorkload(new Arrivals(40, Duration.ofSeconds(5), Duration.ofSeconds(45)));

    @Test
    void aLinearRampBringsHalfTheUsersOfItsFullRate() {
        assertThat(WORKLOAD.usersOfTheRamp()).isEqualTo(100);
    }

    @Test
    void withoutARampThereIsOneStep() {
        var steady = new OpenWorkload(new Arrivals(40, Duration.ZERO, Duration.ofSeconds(45)));

        assertThat(steady.steps()).hasSize(1);
        assertThat(steady.usersOfTheRamp()).isZero();
    }

    @Test
    void lengthIsRampAndSteadyTime() {
        assertThat(WORKLOAD.length()).isEqualTo(Duration.ofSeconds(50));
    }
}

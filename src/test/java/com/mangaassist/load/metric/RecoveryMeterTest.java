package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RecoveryMeterTest {

    private final RecoveryMeter meter = new RecoveryMeter();

    @Test
    void nobodyElseNoticedIsNoTimeAtAll() {
        meter.struck(seconds(1));
        probed(2, true);
        probed(3, true);

        assertThat(meter.time()).contains(Duration.ZERO);
    }

    @Test
    void countsFromTheFaultsEndToTheFirstTurnOfTheGoodOnes() {
        meter.struck(seconds(1));
        meter.struck(seconds(2));
        probed(3, false);
        probed(4, true);
        probed(5, false);
        probed(6, true);
        probed(7, true);

        assertThat(meter.time()).contains(Duration.ofSeconds(4));
    }

    @Test
    void oneLostTurnOfAHundredIsEnough() {
        meter.struck(0);
        for (var second = 1; second <= 100; second++) {
            probed(second, second != 50);
        }

        assertThat(meter.time()).contains(Duration.ZERO);
    }

    @Test
    void aSystemThatStaysBrokenHasNoRecovery() {
        meter.struck(0);
        probed(1, true);
        probed(2, false);

        assertThat(meter.time()).isEmpty();
    }

    private void probed(long second, boolean useful) {
        meter.probed(seconds(second), useful);
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}

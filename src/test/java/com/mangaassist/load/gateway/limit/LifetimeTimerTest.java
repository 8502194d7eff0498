package com.mangaassist.load.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

final class LifetimeTimerTest {

    private static final Lifetime LIFETIME = new Lifetime(Duration.ofMinutes(10), Duration.ofHours(2));

    private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
    private final AtomicBoolean expired = new AtomicBoolean();
    private final LifetimeTimer timer = new LifetimeTimer(LIFETIME, clock);

    {
        timer.expired().subscribe(nothing -> {}, error -> {}, () -> expired.set(true));
    }

    @AfterEach
    void disposeClock() {
        clock.dispose();
    }

    @Test
    void expiresWhenIdle() {
        clock.advanceTimeBy(Duration.ofMinutes(10).minusMillis(1));
        assertThat(expired).isFalse();
        clock.advanceTimeBy(Duration.ofMillis(1));
        assertThat(expired).isTrue();
    }

    @Test
    void aSignOfLifeStartsTheIdleTimeAgain() {
        clock.advanceTimeBy(Duration.ofMinutes(9));
        timer.touch();
        clock.advanceTimeBy(Duration.ofMinutes(9));
        assertThat(expired).isFalse();
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(expired).isTrue();
    }

    @Test
    void expiresAfterItsTotalHoweverBusy() {
        for (int minute = 0; minute < 119; minute++) {
            clock.advanceTimeBy(Duration.ofMinutes(1));
            timer.touch();
        }
        assertThat(expired).isFalse();
        clock.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(expired).isTrue();
    }
}

package com.mangaassist.load.gateway.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Watches over one {@link Lifetime}. Being touched costs a clock reading, no timer. */
public final class LifetimeTimer {

    private final Lifetime lifetime;
    private final Scheduler scheduler;
    private volatile long touched;

    /** Starts now. */
    public LifetimeTimer(Lifetime lifetime, Scheduler scheduler) {
        this.lifetime = lifetime;
        this.scheduler = scheduler;
        touched = now();
    }

    /** A sign of life. */
    public void touch() {
        touched = now();
    }

    /** Completes when the time is up, for either reason. */
    public Mono<Void> expired() {
        return Mono.firstWithSignal(Mono.delay(lifetime.total(), scheduler).then(), idleAfter(lifetime.idle()));
    }

    private Mono<Void> idleAfter(Duration wait) {
        return Mono.delay(wait, scheduler).then(Mono.defer(() -> {
            var left = lifetime.idle().minusNanos(now() - touched);
            return left.isNegative() || left.isZero() ? Mono.empty() : idleAfter(left);
        }));
    }

    private long now() {
        return scheduler.now(TimeUnit.NANOSECONDS);
    }
}

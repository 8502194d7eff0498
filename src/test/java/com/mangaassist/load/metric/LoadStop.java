package com.mangaassist.load.metric;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends a load before its plan does, without losing an answer that is under way.
 *
 * <p>Once tripped, users who arrive send nothing. When the last turn under way has ended, the next user to arrive brings
 * the verdict in place of the one who would have come last.
 */
public final class LoadStop implements TurnSink {

    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
    private final AtomicLong underWay = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Stops the load; only the first reason counts. */
    public void trip(String why) {
        reason.compareAndSet(null, why);
    }

    /** Why the load was stopped; empty while it goes on. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }

    public boolean isTripped() {
        return reason().isPresent();
    }

    /** True for exactly one caller: the first one after the stop who finds no turn under way. */
    public boolean claimEnd() {
        return isTripped() && underWay.get() == 0 && ended.compareAndSet(false, true);
    }

    @Override
    public void sent(TurnLabel label) {
        underWay.incrementAndGet();
    }

    @Override
    public void gap(TurnLabel label, long nanos) {}

    @Override
    public void record(TurnRecord turn) {
        underWay.decrementAndGet();
    }
}

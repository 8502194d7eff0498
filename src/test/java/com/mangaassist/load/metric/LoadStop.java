package com.mangaassist.load.metric;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
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
        return isTripped() && underWay.isEmpty() && ended.compareAndSet(false, true);
    }

    /** A user who still connects is under way, too: the service may have begun to answer before the turn counts as sent. */
    @Override
    public void arriving(TurnLabel label, String prompt) {
        underWay.add(label.requestId());
    }

    /** The user who came with this turn found the load stopped, and leaves without a word. */
    public void left(String requestId) {
        underWay.remove(requestId);
    }

    @Override
    public void sent(TurnLabel label) {
        underWay.add(label.requestId());
    }

    @Override
    public void gap(TurnLabel label, long nanos) {}

    @Override
    public void record(TurnRecord turn) {
        underWay.remove(turn.label().requestId());
    }
}

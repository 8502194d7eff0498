package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Folds the measured turns of a run into counts, from any number of threads. What happens once per turn is
 * counted under a lock, so that a snapshot adds up; what happens once per frame is not.
 *
 * <p>A turn is first {@link #sent} and later {@link #record recorded}; {@link #finish} counts those that were never
 * recorded as failed, so that every turn sent is accounted for. In between it is kept by its request id, so memory is
 * bounded by the number of turns under way.
 */
public final class RunRecorder {

    /** The error code of turns that were under way when the run ended. */
    public static final String INTERRUPTED = "interrupted";

    /** The error code of turns whose answer broke off; the reason follows behind a colon. */
    public static final String TRUNCATED = "truncated";

    private final Map<Route, RouteRecorder> routes;
    private final Duration timeout;
    private final LongSupplier nanoTime;
    private final long start;
    private final Window window = new Window();
    private final Map<String, TurnLabel> underWay = new ConcurrentHashMap<>();
    private final ErrorTally errors = new ErrorTally();
    private final LongAdder strays = new LongAdder();
    private boolean finished;

    private RunRecorder(Map<Route, RouteRecorder> routes, Duration timeout, LongSupplier nanoTime) {
        this.routes = routes;
        this.timeout = timeout;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /**
     * A recorder of turns on these routes.
     *
     * @param limits what counts as too late
     * @param nanoTime the clock, as {@link System#nanoTime}
     */
    public static RunRecorder of(Set<Route> routes, TurnLimits limits, LongSupplier nanoTime) {
        var recorders = routes.stream()
                .collect(Collectors.toUnmodifiableMap(
                        route -> route, route -> new RouteRecorder(route, limits.usefulWithin())));
        return new RunRecorder(recorders, limits.timeout(), nanoTime);
    }

    /**
     * Counts a prompt at the moment it is sent.
     *
     * @throws IllegalArgumentException if the route is not one of this recorder's
     * @throws IllegalStateException if a turn of the same request id is under way
     */
    public synchronized void sent(TurnLabel label) {
        var route = route(label);
        if (underWay.putIfAbsent(label.requestId(), label) != null) {
            throw new IllegalStateException("request id \"" + label.requestId() + "\" is under way already");
        }
        var now = sinceStart();
        route.sent(now);
        window.sent(now);
        if (finished) {
            interrupt(label);
        }
    }

    /** Counts the time between one content chunk and the next. */
    public void gap(TurnLabel label, long nanos) {
        route(label).gap(nanos);
    }

    /** Counts a turn's end; one that is not under way, for example a late answer, only as a stray. */
    public synchronized void record(TurnRecord turn) {
        if (underWay.remove(turn.label().requestId()) == null) {
            strays.increment();
            return;
        }
        count(turn);
    }

    /** Counts the turns still under way as failed, and any that are sent from now on. */
    public synchronized RunMeasurements finish() {
        finished = true;
        underWay.values().forEach(this::interrupt);
        return snapshot();
    }

    /** What was counted so far; turns under way are sent but have no end yet. */
    public synchronized RunMeasurements snapshot() {
        var measured = routes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().snapshot()));
        return new RunMeasurements(measured, window.length(), errors.counts());
    }

    /** The distributions so far, taken without holding anybody up; those of one turn need not all be there yet. */
    public Map<Route, RouteTimes> times() {
        return routes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().times()));
    }

    /** Ends that belonged to no turn under way. */
    public long strays() {
        return strays.sum();
    }

    private void interrupt(TurnLabel label) {
        if (underWay.remove(label.requestId(), label)) {
            count(new TurnRecord(
                    label,
                    new TurnTiming(0, Optional.empty(), Optional.empty(), timeout),
                    new TurnOutcome.Failed(INTERRUPTED, "the run ended while the turn was under way")));
        }
    }

    private void count(TurnRecord turn) {
        var now = sinceStart();
        window.ended(now);
        var route = route(turn.label());
        route.ended(now);
        route.remember(turn);
        if (turn.outcome() instanceof TurnOutcome.Completed answer) {
            route.completed(turn, answer);
        } else if (turn.outcome() instanceof TurnOutcome.Truncated truncated) {
            route.truncated(turn.timing());
            errors.add(TRUNCATED + ": " + truncated.code(), truncated.message());
        } else if (turn.outcome() instanceof TurnOutcome.Failed failure) {
            route.failed(turn.timing());
            errors.add(failure.code(), failure.message());
        }
    }

    private long sinceStart() {
        return nanoTime.getAsLong() - start;
    }

    private RouteRecorder route(TurnLabel label) {
        var route = routes.get(label.route());
        if (route == null) {
            throw new IllegalArgumentException("no route " + label.route().benchmark() + " in this run; there are "
                    + routes.keySet().stream().map(Route::benchmark).sorted().toList());
        }
        return route;
    }
}

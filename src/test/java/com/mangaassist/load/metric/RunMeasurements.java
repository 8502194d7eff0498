package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that was observed in the measured part of one run.
 *
 * @param routes in the order of their benchmarks' names
 * @param window from the first send to the last end; zero if no turn ended
 * @param errors the most frequent first
 */
public record RunMeasurements(Map<Route, RouteMeasurements> routes, Duration window, List<ErrorCount> errors) {

    public RunMeasurements {
        routes = Collections.unmodifiableMap(new TreeMap<>(routes));
        errors = List.copyOf(errors);
    }

    /** Over all routes. */
    public Accounting accounting() {
        return routes.values().stream().map(RouteMeasurements::accounting).reduce(Accounting.NONE, Accounting::plus);
    }

    /** Over all routes. */
    public LatencyHistogram latency() {
        return routes.values().stream()
                .map(route -> route.times().latency())
                .reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus);
    }

    /** Completed turns of the route in each second of its own window; 0 for an empty one. */
    public double throughput(Route route) {
        var measured = routes.get(route);
        return measured == null ? 0 : perSecond(measured.accounting().completed(), measured.window());
    }

    /** The rate of something that happened so often within the window. */
    public double perSecond(long count) {
        return perSecond(count, window);
    }

    private static double perSecond(long count, Duration time) {
        return time.isZero() ? 0 : count / (time.toNanos() / 1e9);
    }
}

package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** Both at the same time, each from a load generator of its own: counts add up, and so do rates. */
    public RunMeasurements plus(RunMeasurements other) {
        var both = new TreeMap<>(routes);
        other.routes.forEach((route, measured) -> both.merge(route, measured, RouteMeasurements::plus));
        var window = Rate.of(accounting().sent(), this.window)
                .plus(Rate.of(other.accounting().sent(), other.window))
                .window();
        return new RunMeasurements(both, window, sum(errors, other.errors));
    }

    private static List<ErrorCount> sum(List<ErrorCount> some, List<ErrorCount> others) {
        var byCode = new TreeMap<String, ErrorCount>();
        Stream.concat(some.stream(), others.stream())
                .forEach(error -> byCode.merge(
                        error.code(),
                        error,
                        (one, two) -> new ErrorCount(one.code(), one.count() + two.count(), one.sample())));
        return byCode.values().stream()
                .sorted(Comparator.comparingLong(ErrorCount::count).reversed())
                .toList();
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

package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A quantity on some routes together, whose P95 is compared with the baseline.
 *
 * <p>The gate's own metrics pool all routes of a model: they have the turns to acquit a run as well as to convict it.
 * Single routes have few, so they can only convict; their share of the error rate is small (see {@link DecisionRule}),
 * and a change that hides in the pool still shows.
 *
 * @param scope a pool's name ({@link Route#pool}), or a benchmark's
 * @param gating whether the metric must be decided for the run to pass
 */
record Metric(String scope, Quantity quantity, List<Route> routes, boolean gating) {

    /** The gating metrics first, then those of single routes. */
    static List<Metric> of(Set<Route> routes) {
        var pools = new TreeMap<String, List<Route>>();
        var sorted = new TreeSet<>(routes);
        sorted.forEach(route ->
                pools.computeIfAbsent(route.pool(), pool -> new ArrayList<>()).add(route));
        var metrics = new ArrayList<Metric>();
        pools.forEach((name, pool) -> add(metrics, name, pool, true));
        sorted.forEach(route -> add(metrics, route.benchmark(), List.of(route), false));
        return metrics;
    }

    private static void add(List<Metric> metrics, String scope, List<Route> routes, boolean gating) {
        for (var quantity : Quantity.values()) {
            var having = routes.stream().filter(quantity::existsOn).toList();
            if (!having.isEmpty()) {
                metrics.add(new Metric(scope, quantity, having, gating));
            }
        }
    }

    /** For example {@code sonnet TTFT}. */
    String name() {
        return scope + " " + quantity.label();
    }

    /** The run's turns one by one, as far as they were kept. */
    TurnSeries turnsIn(RunMeasurements run) {
        return routes.stream()
                .map(route -> Objects.requireNonNull(run.routes().get(route)).turns())
                .reduce(TurnSeries.EMPTY, TurnSeries::plus);
    }

    /** In the run. */
    LatencyHistogram in(RunMeasurements run) {
        return routes.stream()
                .map(route -> quantity.of(Objects.requireNonNull(run.routes().get(route))))
                .reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus);
    }
}

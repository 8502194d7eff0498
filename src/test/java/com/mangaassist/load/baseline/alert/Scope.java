package com.mangaassist.load.baseline.alert;

import com.mangaassist.load.baseline.BaselineRatios;
import com.mangaassist.load.baseline.Quantity;
import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.stats.LogRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Some routes of a run together, under a name.
 *
 * @param baseline of the same routes
 */
record Scope(String name, List<Route> routes, RunMeasurements run, BaselineRatios baseline) {

    private static final String ALL = "all";

    /** Each benchmark, each model's family, and the whole run. */
    static List<Scope> of(RunMeasurements run, BaselineRatios baseline) {
        var routes = List.copyOf(run.routes().keySet());
        var scopes = new ArrayList<Scope>();
        routes.forEach(route -> scopes.add(new Scope(route.benchmark(), List.of(route), run, baseline)));
        var families = new TreeMap<String, List<Route>>();
        routes.forEach(route -> families.computeIfAbsent(route.family(), family -> new ArrayList<>())
                .add(route));
        families.forEach((family, pool) -> scopes.add(new Scope(family, pool, run, baseline)));
        scopes.add(new Scope(ALL, routes, run, baseline));
        return scopes;
    }

    OptionalDouble mean() {
        var latency = times(Quantity.LATENCY);
        return latency.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(latency.milliseconds().mean());
    }

    OptionalDouble quantile(AlertMetric.Percentile percentile) {
        var times = times(percentile.quantity());
        return times.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(times.milliseconds().quantile(percentile.p()));
    }

    OptionalDouble errorPercent() {
        return share(accounting().errorShare());
    }

    OptionalDouble goodPercent() {
        return share((double) accounting().useful() / accounting().sent());
    }

    OptionalDouble throughput() {
        return rate(accounting().completed());
    }

    OptionalDouble goodput() {
        return rate(accounting().useful());
    }

    /** Empty where nothing can be compared. */
    Optional<LogRatio> againstBaseline(AlertMetric.Percentile percentile) {
        return baseline.of(run, routes, percentile.quantity(), percentile.p());
    }

    private OptionalDouble share(double share) {
        return accounting().sent() == 0 ? OptionalDouble.empty() : OptionalDouble.of(share * 100);
    }

    private OptionalDouble rate(long count) {
        return run.window().isZero() ? OptionalDouble.empty() : OptionalDouble.of(run.perSecond(count));
    }

    private Accounting accounting() {
        return routes.stream()
                .map(route -> Objects.requireNonNull(run.routes().get(route)).accounting())
                .reduce(Accounting.NONE, Accounting::plus);
    }

    private LatencyHistogram times(Quantity quantity) {
        return routes.stream()
                .filter(quantity::existsOn)
                .map(route -> quantity.of(Objects.requireNonNull(run.routes().get(route))))
                .reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus);
    }
}

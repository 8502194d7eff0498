package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnSeries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How small a change a run would find that is like the latest accepted one, with other random numbers. */
public final class Sensitivity {

    private Sensitivity() {}

    /**
     * The smallest true change in percent, found in 95 of 100 cases, by line of the main job's gate; a line that cannot be compared is
     * missing.
     */
    public static Map<String, Double> of(Map<String, Baseline> baselines, GateRules rules) {
        var routes = new TreeMap<Route, RouteMeasurements>();
        baselines.forEach((benchmark, baseline) ->
                Route.ofMainJob(benchmark).ifPresent(route -> routes.put(route, latest(baseline))));
        var run = new RunMeasurements(routes, Duration.ofSeconds(1), List.of());
        var finds = new TreeMap<String, Double>();
        routes.keySet().stream()
                .findFirst()
                .flatMap(route -> Optional.ofNullable(baselines.get(route.benchmark())))
                .ifPresent(any -> RegressionGate.of(rules)
                        .judge(run, baselines, any.fingerprint())
                        .gates()
                        .forEach(gate ->
                                gate.decision().ifPresent(decision -> finds.put(gate.name(), decision.mdePercent()))));
        return finds;
    }

    private static RouteMeasurements latest(Baseline baseline) {
        var run = baseline.runs().get(baseline.runs().size() - 1);
        var n = run.latency().count();
        var times =
                new RouteTimes(run.latency(), run.timeToFirstToken(), LatencyHistogram.EMPTY, LatencyHistogram.EMPTY);
        return new RouteMeasurements(new Accounting(n, n, 0, 0, n, 0), times, Map.of(), TurnSeries.EMPTY);
    }
}

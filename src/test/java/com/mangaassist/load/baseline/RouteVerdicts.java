package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns what was decided on single routes into one verdict for each benchmark.
 *
 * <p>A route has few turns, so most of its decisions alone would be open. It therefore passes where the
 * specification's rule lets it pass, and is inconclusive only where that rule sees a change that may be chance.
 */
final class RouteVerdicts {

    private final SpecRule rule;
    private final Map<String, Baseline> baselines;

    RouteVerdicts(GateRules rules, Map<String, Baseline> baselines) {
        this.rule = new SpecRule(rules.thresholdPercent());
        this.baselines = baselines;
    }

    /** By benchmark. */
    Map<String, Verdict> of(List<Decided> decided, RunMeasurements run) {
        var verdicts = new TreeMap<String, Verdict>();
        for (var route : run.routes().keySet()) {
            var latency = find(decided, route, Quantity.LATENCY).orElseThrow();
            var ttft = find(decided, route, Quantity.TTFT).flatMap(Decided::decision);
            verdicts.put(
                    route.benchmark(),
                    latency.decision()
                            .map(decision -> verdict(route, run, decision, ttft))
                            .orElseGet(() -> Verdict.settled(route.benchmark(), latency.status(), latency.reason())));
        }
        return verdicts;
    }

    private Verdict verdict(Route route, RunMeasurements run, Decision latency, Optional<Decision> ttft) {
        var name = route.benchmark();
        var measured = Objects.requireNonNull(run.routes().get(route)).times().latency();
        var change = SpecRule.changePercent(
                Objects.requireNonNull(baselines.get(name)).p95Millis(),
                measured.milliseconds().quantile(0.95));
        var spec = rule.status(change);
        var slowStart = ttft.filter(decision -> decision.status() == BenchmarkStatus.REGRESSION);
        var status = slowStart.map(Decision::status).orElseGet(() -> status(latency.status(), spec));
        var reason = slowStart
                .map(decision -> "(TTFT " + decision.change() + ")")
                .orElse(status == BenchmarkStatus.INCONCLUSIVE ? latency.reason() : "");
        var rounded = PrettyJson.rounded(change, 2).doubleValue();
        return new Verdict(name, status, rounded, spec, Optional.of(latency), reason);
    }

    private static BenchmarkStatus status(BenchmarkStatus statistics, BenchmarkStatus spec) {
        if (statistics == BenchmarkStatus.REGRESSION || statistics == BenchmarkStatus.IMPROVEMENT) {
            return statistics;
        }
        return spec == BenchmarkStatus.REGRESSION ? BenchmarkStatus.INCONCLUSIVE : BenchmarkStatus.PASS;
    }

    private static Optional<Decided> find(List<Decided> decided, Route route, Quantity quantity) {
        return decided.stream()
                .filter(each -> !each.metric().gating())
                .filter(each -> each.metric().scope().equals(route.benchmark()))
                .filter(each -> each.metric().quantity() == quantity)
                .findFirst();
    }
}

package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RunMeasurements;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares each benchmark's P95 latency with its baseline. */
public final class RegressionGate {

    private final SpecRule rule;

    private RegressionGate(SpecRule rule) {
        this.rule = rule;
    }

    /** @param thresholdPercent how much slower than its baseline a benchmark's P95 may be */
    public static RegressionGate of(double thresholdPercent) {
        return new RegressionGate(new SpecRule(thresholdPercent));
    }

    /**
     * Judges a run.
     *
     * @param baselines by benchmark
     * @param fingerprint the run's own circumstances
     */
    public Judgement judge(RunMeasurements run, Map<String, Baseline> baselines, Fingerprint fingerprint) {
        var verdicts = new TreeMap<String, Verdict>();
        run.routes().forEach((route, measured) -> {
            var name = route.benchmark();
            var baseline = baselines.get(name);
            verdicts.put(name, baseline == null ? unknown(name, measured) : judge(measured, baseline, fingerprint));
        });
        return new Judgement(rule.thresholdPercent(), verdicts);
    }

    /** Judges nothing, because the run is unsound: every benchmark is invalid. */
    public Judgement refuse(RunMeasurements run, String reason) {
        var verdicts = run.routes().keySet().stream()
                .map(Route::benchmark)
                .collect(Collectors.toMap(name -> name, name -> new Verdict(name, BenchmarkStatus.INVALID, 0, reason)));
        return new Judgement(rule.thresholdPercent(), verdicts);
    }

    private Verdict judge(RouteMeasurements measured, Baseline baseline, Fingerprint fingerprint) {
        var name = baseline.benchmark();
        if (measured.times().latency().isEmpty()) {
            return unmeasured(name);
        }
        var conflicts = baseline.fingerprint().conflictsWith(fingerprint);
        if (!conflicts.isEmpty()) {
            var reason = "not comparable with its baseline: " + String.join("; ", conflicts);
            return new Verdict(name, BenchmarkStatus.INCONCLUSIVE, 0, reason);
        }
        var p95 = measured.times().latency().milliseconds().quantile(0.95);
        var change = SpecRule.changePercent(baseline.p95Millis(), p95);
        return new Verdict(
                name, rule.status(change), PrettyJson.rounded(change, 2).doubleValue(), "");
    }

    private static Verdict unknown(String name, RouteMeasurements measured) {
        return measured.times().latency().isEmpty()
                ? unmeasured(name)
                : new Verdict(name, BenchmarkStatus.BASELINE, 0, "");
    }

    private static Verdict unmeasured(String name) {
        return new Verdict(name, BenchmarkStatus.INVALID, 0, "no turn was measured");
    }
}

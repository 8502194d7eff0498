package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.stats.BetweenRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a run's P95 latency and P95 time to first token with the baselines, and says how sure it is. */
public final class RegressionGate {

    /** The line of the gate that says whether the run is sound at all. */
    public static final String VALIDITY = "validity";

    private final GateRules rules;

    private RegressionGate(GateRules rules) {
        this.rules = rules;
    }

    public static RegressionGate of(GateRules rules) {
        return new RegressionGate(rules);
    }

    /** With the usual error rates, for the embedded stage. */
    public static RegressionGate of(double thresholdPercent) {
        return of(GateRules.of(thresholdPercent, BetweenRuns.EMBEDDED));
    }

    /** All lines of the gate, known before a run on these routes: its soundness, the gating metrics, the benchmarks. */
    public static List<String> lines(Set<Route> routes) {
        var lines = new ArrayList<>(List.of(VALIDITY));
        Metric.of(routes).stream().filter(Metric::gating).map(Metric::name).forEach(lines::add);
        routes.stream().map(Route::benchmark).sorted().forEach(lines::add);
        return lines;
    }

    /** Judges a finished run whose generator nobody watched. */
    public Judgement judge(RunMeasurements run, Map<String, Baseline> baselines, Fingerprint fingerprint) {
        return judge(run, baselines, RunConditions.of(fingerprint));
    }

    /**
     * Judges a run, or what there is of it at one of several looks.
     *
     * @param baselines by benchmark
     */
    public Judgement judge(RunMeasurements run, Map<String, Baseline> baselines, RunConditions conditions) {
        var faults = faults(run, conditions);
        var known = new Baselines(baselines, conditions.fingerprint(), rules.betweenRuns());
        var candidates = Metric.of(run.routes().keySet()).stream()
                .map(metric -> faults.isEmpty()
                        ? Candidate.of(metric, run, known)
                        : Candidate.settled(metric, BenchmarkStatus.INVALID, String.join("; ", faults)))
                .toList();
        var decided = decide(candidates, conditions.look());
        var gates = decided.stream()
                .filter(each -> each.metric().gating())
                .map(each -> each.line(run))
                .toList();
        return new Judgement(rules, new RouteVerdicts(rules, baselines).of(decided, run), gates, faults);
    }

    private List<Decided> decide(List<Candidate> candidates, Look look) {
        var comparisons = candidates.stream()
                .flatMap(candidate -> candidate.comparison().stream())
                .toList();
        var decisions = new DecisionRule(rules, look).decide(comparisons).iterator();
        var decided = new ArrayList<Decided>();
        for (var candidate : candidates) {
            decided.add(new Decided(
                    candidate, candidate.comparison().isPresent() ? Optional.of(decisions.next()) : Optional.empty()));
        }
        return decided;
    }

    private static List<String> faults(RunMeasurements run, RunConditions conditions) {
        var faults = new ArrayList<>(conditions.faults());
        var share = run.accounting().errorShare();
        if (share > GateRules.MOST_ERRORS) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%.1f %% of the turns failed or broke off (at most %.0f %%)",
                    share * 100,
                    GateRules.MOST_ERRORS * 100));
        }
        conditions.generator().ifPresent(generator -> faults.addAll(generator.faults(median(run))));
        return faults;
    }

    private static double median(RunMeasurements run) {
        return run.latency().summary().p50();
    }
}

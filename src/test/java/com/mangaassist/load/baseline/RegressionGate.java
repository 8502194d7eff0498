package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.stats.BetweenRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a run's P95 latency and P95 time to first token with the baselines, and says how sure it is. */
public final class RegressionGate {

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

    /** The names of all lines that may fail, known before the run: benchmarks, then gating metrics. */
    public static List<String> lines(Set<Route> routes) {
        return Stream.concat(
                        routes.stream().map(Route::benchmark).sorted(),
                        Metric.of(routes).stream().filter(Metric::gating).map(Metric::name))
                .toList();
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
        var faults = RunFaults.of(run, conditions);
        if (!faults.isEmpty()) {
            return refuse(run, faults);
        }
        var known = new Baselines(baselines, conditions.fingerprint(), rules.betweenRuns());
        var candidates = Metric.of(run.routes().keySet()).stream()
                .map(metric -> Candidate.of(metric, run, known))
                .toList();
        return conclude(run, decide(candidates, conditions.look()), baselines);
    }

    /** Compares nothing, for a run that is judged by its checks. */
    public Judgement leaveToChecks(RunMeasurements run) {
        var verdicts = run.routes().keySet().stream()
                .collect(Collectors.toMap(
                        Route::benchmark, route -> Verdict.settled(route.benchmark(), BenchmarkStatus.BASELINE, "")));
        return new Judgement(rules, verdicts, List.of(), List.of(), List.of());
    }

    /** Judges nothing, because the run is unsound: all of it is invalid. */
    public Judgement refuse(RunMeasurements run, String fault) {
        return refuse(run, List.of(fault));
    }

    /** As before, for several reasons. */
    public Judgement refuse(RunMeasurements run, List<String> faults) {
        var reason = String.join("; ", faults);
        var refused = Metric.of(run.routes().keySet()).stream()
                .map(metric -> Candidate.settled(metric, BenchmarkStatus.INVALID, reason))
                .map(candidate -> new Decided(candidate, Optional.empty()))
                .toList();
        var judgement = conclude(run, refused, Map.of());
        return new Judgement(rules, judgement.verdicts(), judgement.gates(), List.of(), faults);
    }

    private Judgement conclude(RunMeasurements run, List<Decided> decided, Map<String, Baseline> baselines) {
        var gates = decided.stream()
                .filter(each -> each.metric().gating())
                .map(each -> each.line(run))
                .toList();
        return new Judgement(rules, new RouteVerdicts(rules, baselines).of(decided, run), gates, List.of(), List.of());
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
}

package com.mangaassist.load.baseline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The gate's word on a whole run.
 *
 * @param verdicts by benchmark; one that regressed fails the gate
 * @param gates the metrics that must be decided for the run to pass
 * @param checks what else the run must hold; one that failed fails the gate
 * @param faults why the run as a whole is invalid; empty if it is sound
 */
public record Judgement(
        GateRules rules, Map<String, Verdict> verdicts, List<GateLine> gates, List<Check> checks, List<String> faults) {

    public Judgement {
        checks = List.copyOf(checks);
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        gates = List.copyOf(gates);
        faults = List.copyOf(faults);
    }

    /** The same judgement with further checks. */
    public Judgement with(List<Check> further) {
        var all = Stream.concat(checks.stream(), further.stream()).toList();
        return new Judgement(rules, verdicts, gates, all, faults);
    }

    public boolean passed() {
        return failures().isEmpty();
    }

    /** Whether every gating metric is settled, so that more load would change nothing. */
    public boolean decided() {
        return gates.stream().noneMatch(gate -> gate.status() == BenchmarkStatus.INCONCLUSIVE);
    }

    /** The worst of the gating metrics and of the benchmarks that regressed. */
    public BenchmarkStatus status() {
        var order = List.of(
                BenchmarkStatus.INVALID,
                BenchmarkStatus.REGRESSION,
                BenchmarkStatus.INCONCLUSIVE,
                BenchmarkStatus.BASELINE,
                BenchmarkStatus.PASS);
        return order.stream().filter(this::has).findFirst().orElse(BenchmarkStatus.IMPROVEMENT);
    }

    public List<Verdict> of(BenchmarkStatus status) {
        return verdicts.values().stream()
                .filter(verdict -> verdict.status() == status)
                .toList();
    }

    /** What is wrong, by line ({@link RegressionGate#lines}, then the checks' names), with each that fails; empty if the gate passed. */
    public Map<String, String> failures() {
        return VerdictText.failures(this);
    }

    /** The verdict in one sentence, naming all that fails the gate. */
    public String sentence() {
        return VerdictText.sentence(this);
    }

    private boolean has(BenchmarkStatus status) {
        return gates.stream().anyMatch(gate -> gate.status() == status)
                || (status == BenchmarkStatus.REGRESSION && !of(status).isEmpty())
                || (status == BenchmarkStatus.INVALID && !faults.isEmpty());
    }
}

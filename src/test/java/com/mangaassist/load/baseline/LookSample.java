package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run's first turns, as many as a look asks for. */
public final class LookSample {

    private final RunRecorder recorder;
    private final RegressionGate gate;
    private final Map<String, Baseline> baselines;
    private final RunConditions conditions;
    private final List<Metric> gating;
    private final Map<Route, Integer> sent = new HashMap<>();

    private LookSample(Set<Route> routes, RunRecorder recorder, RegressionGate gate, Compared compared) {
        this.recorder = recorder;
        this.gate = gate;
        this.baselines = compared.baselines();
        this.conditions = RunConditions.of(compared.fingerprint());
        this.gating = Metric.of(routes).stream().filter(Metric::gating).toList();
        routes.forEach(route -> sent.put(route, 0));
    }

    /** With what a run is compared, and under which circumstances it is made. */
    public record Compared(Map<String, Baseline> baselines, Fingerprint fingerprint) {}

    /** @param recorder of these routes, used by nobody else */
    public static LookSample of(Set<Route> routes, RunRecorder recorder, RegressionGate gate, Compared compared) {
        return new LookSample(routes, recorder, gate, compared);
    }

    void sent(TurnLabel label) {
        recorder.sent(label);
        sent.merge(label.route(), 1, Integer::sum);
    }

    void record(TurnRecord turn) {
        recorder.record(turn);
    }

    /** How many turns the gate's line with the fewest has. */
    int smallest() {
        return gating.stream()
                .mapToInt(metric -> metric.routes().stream()
                        .mapToInt(route -> sent.getOrDefault(route, 0))
                        .sum())
                .min()
                .orElse(0);
    }

    Judgement judge(Look look) {
        return gate.judge(recorder.snapshot(), baselines, conditions.at(look));
    }
}

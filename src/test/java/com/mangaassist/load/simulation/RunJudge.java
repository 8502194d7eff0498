package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.BaselineRatios;
import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.baseline.EarlyStop;
import com.mangaassist.load.baseline.GeneratorHealth;
import com.mangaassist.load.baseline.Judgement;
import com.mangaassist.load.baseline.Look;
import com.mangaassist.load.baseline.LookSample;
import com.mangaassist.load.baseline.RegressionGate;
import com.mangaassist.load.baseline.RememberedRun;
import com.mangaassist.load.baseline.RunConditions;
import com.mangaassist.load.baseline.RunHistory;
import com.mangaassist.load.baseline.Trend;
import com.mangaassist.load.baseline.Trends;
import com.mangaassist.load.baseline.alert.AlertRules;
import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.report.Findings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges a run by its stage's baselines, limits and history, all read before the load. */
final class RunJudge {

    private final RunSetup setup;
    private final LoadPlan plan;
    private final RegressionGate gate;
    private final Map<String, Baseline> baselines;
    private final AlertRules alerts;
    private final Optional<RunHistory> history;
    private Optional<EarlyStop> early = Optional.empty();

    /** @throws IllegalArgumentException in one line, if a file is broken */
    RunJudge(RunSetup setup, LoadPlan plan) {
        var settings = setup.settings().gate();
        this.setup = setup;
        this.plan = plan;
        this.gate = RegressionGate.of(setup.rules());
        this.baselines = settings.checked()
                ? BaselineStore.open(setup.project().at(settings.files().baselines()), settings.stage())
                        .all()
                : Map.of();
        this.alerts = settings.files().alerts().map(AlertRules::read).orElseGet(AlertRules::standard);
        this.history = settings.files()
                .history()
                .map(folder -> RunHistory.of(setup.project().at(folder), settings.stage()));
    }

    /** The checks that every judgement has, known before the run. */
    List<String> checkNames() {
        return Stream.concat(plan.checkNames().stream(), alerts.checkNames().stream())
                .toList();
    }

    /** Watches the measured turns, and stops the load once they have decided the gate; if the options say so. */
    TurnSink watching(Set<Route> routes, LoadStop stop) {
        if (setup.stopsEarly()) {
            var recorder = RunRecorder.of(routes, setup.limits(), System::nanoTime);
            var compared = new LookSample.Compared(baselines, setup.fingerprint());
            early = Optional.of(new EarlyStop(LookSample.of(routes, recorder, gate, compared), stop, looks()));
        }
        return early.<TurnSink>map(sink -> sink).orElse(TurnSink.NONE);
    }

    private static Executor looks() {
        return Executors.newSingleThreadExecutor(look -> {
            var thread = new Thread(look, "gate looks");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** By benchmark. */
    Map<String, Baseline> baselines() {
        return baselines;
    }

    /** Whether the run is compared with baselines, be there some or not. */
    boolean compares() {
        return setup.settings().gate().checked() && plan.comparesLatency();
    }

    /** The baselines of runs like this one. */
    Map<String, Baseline> comparable() {
        var fingerprint = setup.fingerprint();
        return baselines.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .fingerprint()
                        .conflictsWith(fingerprint)
                        .isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of a run that came to its end. */
    Judged judge(RunMeasurements run, GeneratorHealth health) {
        var judged = compared(run, health);
        return new Judged(
                judged.judgement().with(plan.checks(run)), judged.findings().with(plan.sections()));
    }

    private Judged compared(RunMeasurements run, GeneratorHealth health) {
        if (!plan.comparesLatency()) {
            return new Judged(gate.leaveToChecks(run).with(alerts.checks(List.of())), Findings.NONE);
        }
        var fingerprint = setup.fingerprint();
        var conditions = RunConditions.of(fingerprint).with(health).at(early.isPresent() ? Look.FINAL : Look.ONLY);
        var atTheEnd = gate.judge(run, baselines, conditions);
        var judgement =
                atTheEnd.faults().isEmpty() ? early.flatMap(EarlyStop::decided).orElse(atTheEnd) : atTheEnd;
        if (!judgement.faults().isEmpty()) {
            return new Judged(judgement.with(alerts.checks(List.of())), Findings.NONE);
        }
        var beyond = alerts.alerts(run, BaselineRatios.of(baselines, fingerprint, setup.rules()));
        return new Judged(
                judgement.with(alerts.checks(beyond)), new Findings(trends(run, judgement), beyond, List.of()));
    }

    /** Of a run that did not. */
    Judged refuse(RunMeasurements run, String fault) {
        return new Judged(gate.refuse(run, fault), Findings.NONE.with(plan.sections()));
    }

    private List<Trend> trends(RunMeasurements run, Judgement judgement) {
        var fingerprint = setup.fingerprint();
        var judged = new RememberedRun.Judged(judgement, fingerprint);
        var remembered = RememberedRun.of(setup.id(), setup.startedAt(), run, judged);
        var past = history.map(RunHistory::runs).orElse(List.of());
        history.ifPresent(known -> known.remember(remembered));
        return Trends.of(baselines, past).with(remembered, fingerprint);
    }

    record Judged(Judgement judgement, Findings findings) {}
}

package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.baseline.Distribution;
import com.mangaassist.load.baseline.GeneratorHealth;
import com.mangaassist.load.baseline.Soundness;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.report.LastWord;
import com.mangaassist.load.report.RunDetail;
import com.mangaassist.load.report.RunEvidence;
import com.mangaassist.load.report.RunOutputs;
import com.mangaassist.load.report.RunReport;
import com.mangaassist.load.report.SelfCertification;
import com.mangaassist.load.report.Surroundings;
import com.mangaassist.load.report.Warmup;
import com.mangaassist.load.report.console.Terminal;
import com.mangaassist.load.report.slack.SlackDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The end of a run: measures, judges once, writes {@code report.json}, and has the last word on the console.
 *
 * <p>A run that is cut before the gate's user came is concluded when the JVM shuts down: its report is there, marked
 * incomplete.
 */
final class Conclusion {

    private static final double NANOS_PER_MILLI = 1e6;

    private final RunSetup setup;
    private final RunJudge judge;
    private final Observers observers;
    private final LoadPlan plan;
    private final RunMoney money;
    private Optional<RunReport> report = Optional.empty();
    private Optional<RunOutputs> outputs = Optional.empty();

    private Conclusion(RunSetup setup, LoadPlan plan, Observers observers, RunMoney money) {
        this.setup = setup;
        this.judge = new RunJudge(setup, plan);
        this.observers = observers;
        this.plan = plan;
        this.money = money;
    }

    /** @throws IllegalArgumentException in one line, if a baseline is broken */
    static Conclusion of(RunSetup setup, LoadPlan plan, Observers observers, RunMoney money) {
        var conclusion = new Conclusion(setup, plan, observers, money);
        Runtime.getRuntime().addShutdownHook(new Thread(conclusion::haveTheLastWord, "verdict"));
        return conclusion;
    }

    /** Watches the measured turns for the moment when no more are needed. */
    TurnSink watching(Set<Route> routes) {
        return judge.watching(routes, observers.stop());
    }

    /** The checks that the verdict will have. */
    List<String> checkNames() {
        return Stream.concat(judge.checkNames().stream(), money.checkNames(judge.compares()).stream())
                .toList();
    }

    /** Judges the finished load; returns what is wrong with each line of the gate that fails. */
    Map<String, String> conclude() {
        return conclude(true).judgement().failures().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, failure -> failure.getKey() + " " + failure.getValue()));
    }

    private synchronized RunReport conclude(boolean complete) {
        if (report.isEmpty()) {
            var run = observers.finish();
            var folder = setup.folder();
            var judged = complete ? judged(run) : judge.refuse(run, "the run was cut short");
            var detail = detail(run);
            var evidence = new RunEvidence(
                    complete,
                    observers.stop().reason(),
                    detail.timeline().find(Phase.WARM_UP).map(Warmup::of),
                    SelfCertification.of(observers.errors()));
            report = Optional.of(RunReport.of(
                            run,
                            judged.judgement().with(money.checks(judge.compares(), judge.comparable())),
                            money.prices(),
                            setup.context(folder, evidence))
                    .with(judged.findings().alerting(money.alerts()).and(observers.filesWritten(run)))
                    .with(detail));
            outputs = Optional.of(RunOutputs.write(report.get(), folder));
        }
        return report.get();
    }

    /** A run that its budget ended too soon is explained once, and not on every line. */
    private RunJudge.Judged judged(RunMeasurements run) {
        var judged = judge.judge(run, health());
        var reason = observers.stop().reason();
        return money.isExhausted() && reason.isPresent() && judged.judgement().status() == BenchmarkStatus.INVALID
                ? judge.refuse(run, reason.get())
                : judged;
    }

    private RunDetail detail(RunMeasurements run) {
        return new RunDetail(
                setup.terms(),
                Soundness.of(run, Optional.of(health())),
                observers.timeline(),
                observers.breakdown(money.prices()),
                Distribution.of(run, judge.baselines(), setup.fingerprint()),
                money.detail());
    }

    private GeneratorHealth health() {
        var errorP99 = SelfCertification.of(observers.errors())
                .map(SelfCertification::ttftP99ErrorMs)
                .orElse(0.0);
        return plan.health().observing(Duration.ofNanos((long) (errorP99 * NANOS_PER_MILLI)));
    }

    private void haveTheLastWord() {
        conclude(false);
        var surroundings = new Surroundings(System.getenv(), Terminal.isStandardOutput());
        outputs.ifPresent(new LastWord(surroundings, slack(surroundings), System.out)::on);
    }

    private SlackDelivery slack(Surroundings surroundings) {
        return switch (setup.settings().output().slack()) {
            case AUTO -> SlackDelivery.to(surroundings.slackWebhook());
            case OFF -> SlackDelivery.OFF;
            case DRY_RUN -> SlackDelivery.DRY_RUN;
        };
    }
}

package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Distribution;
import com.mangaassist.load.baseline.GeneratorHealth;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.report.ConsoleReport;
import com.mangaassist.load.report.JsonReport;
import com.mangaassist.load.report.RunDetail;
import com.mangaassist.load.report.RunEvidence;
import com.mangaassist.load.report.RunReport;
import com.mangaassist.load.report.SelfCertification;
import com.mangaassist.load.report.Warmup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final PriceList prices = Prices.load();
    private Optional<RunReport> report = Optional.empty();
    private Path folder = Path.of("");

    private Conclusion(RunSetup setup, LoadPlan plan, Observers observers) {
        this.setup = setup;
        this.judge = new RunJudge(setup, plan);
        this.observers = observers;
        this.plan = plan;
    }

    /** @throws IllegalArgumentException in one line, if a baseline is broken */
    static Conclusion of(RunSetup setup, LoadPlan plan, Observers observers) {
        var conclusion = new Conclusion(setup, plan, observers);
        Runtime.getRuntime().addShutdownHook(new Thread(conclusion::haveTheLastWord, "verdict"));
        return conclusion;
    }

    /** The checks that the verdict will have. */
    List<String> checkNames() {
        return judge.checkNames();
    }

    /** Judges the finished load; returns what is wrong with each line of the gate that fails. */
    Map<String, String> conclude() {
        return conclude(true).judgement().failures().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, failure -> failure.getKey() + " " + failure.getValue()));
    }

    private synchronized RunReport conclude(boolean complete) {
        if (report.isEmpty()) {
            var run = observers.finish();
            folder = setup.folder();
            var judged = complete ? judge.judge(run, health()) : judge.refuse(run, "the run was cut short");
            var detail = detail(run);
            var evidence = new RunEvidence(
                    complete,
                    observers.stop().reason(),
                    detail.timeline().find(Phase.WARM_UP).map(Warmup::of),
                    SelfCertification.of(observers.errors()));
            report = Optional.of(RunReport.of(run, judged.judgement(), prices, setup.context(folder, evidence))
                    .with(judged.findings())
                    .with(detail));
            JsonReport.write(report.get(), folder);
        }
        return report.get();
    }

    private RunDetail detail(RunMeasurements run) {
        return new RunDetail(
                setup.terms(),
                observers.timeline(),
                observers.breakdown(prices),
                Distribution.of(run, judge.baselines(), setup.fingerprint()));
    }

    private GeneratorHealth health() {
        var errorP99 = SelfCertification.of(observers.errors())
                .map(SelfCertification::ttftP99ErrorMs)
                .orElse(0.0);
        return plan.health().observing(Duration.ofNanos((long) (errorP99 * NANOS_PER_MILLI)));
    }

    private void haveTheLastWord() {
        var concluded = conclude(false);
        var files = Stream.of("index.html", JsonReport.FILE_NAME)
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
        System.out.print(ConsoleReport.render(concluded, files));
        System.out.flush();
    }
}

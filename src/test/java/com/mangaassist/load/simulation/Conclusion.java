package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.GeneratorHealth;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.MeasuringSink;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.SendLag;
import com.mangaassist.load.metric.TruthComparison;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.report.ConsoleReport;
import com.mangaassist.load.report.JsonReport;
import com.mangaassist.load.report.RunEvidence;
import com.mangaassist.load.report.RunReport;
import com.mangaassist.load.report.SelfCertification;
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
    private final RunRecorder recorder;
    private final TruthComparison truth;
    private final SendLag lag;
    private final LoadStop stop = new LoadStop();
    private final PriceList prices = Prices.load();
    private Optional<RunReport> report = Optional.empty();
    private Path folder = Path.of("");

    private Conclusion(RunSetup setup, RunRecorder recorder, TruthComparison truth, SendLag lag) {
        this.setup = setup;
        this.judge = new RunJudge(setup);
        this.lag = lag;
        this.recorder = recorder;
        this.truth = truth;
    }

    /** @throws IllegalArgumentException in one line, if a baseline is broken */
    static Conclusion of(RunSetup setup, RunRecorder recorder, GroundTruth truth, SendLag lag) {
        var conclusion = new Conclusion(setup, recorder, TruthComparison.against(truth), lag);
        Runtime.getRuntime().addShutdownHook(new Thread(conclusion::haveTheLastWord, "verdict"));
        return conclusion;
    }

    TurnSink sink() {
        return TurnSink.all(new MeasuringSink(recorder, truth), stop);
    }

    /** What ends the load early. */
    LoadStop stop() {
        return stop;
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
            var run = recorder.finish();
            folder = setup.folder();
            var judged = complete ? judge.judge(run, health()) : judge.refuse(run, "the run was cut short");
            var evidence =
                    new RunEvidence(complete, stop.reason(), Optional.empty(), SelfCertification.of(truth.errors()));
            report = Optional.of(RunReport.of(run, judged.judgement(), prices, setup.context(folder, evidence))
                    .with(judged.findings()));
            JsonReport.write(report.get(), folder);
        }
        return report.get();
    }

    private GeneratorHealth health() {
        var errorP99 = SelfCertification.of(truth.errors())
                .map(SelfCertification::ttftP99ErrorMs)
                .orElse(0.0);
        return GeneratorHealth.FINE.sending(lag.p99(), lag.achievedShare()).observing(Duration.ofNanos((long)
                (errorP99 * NANOS_PER_MILLI)));
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

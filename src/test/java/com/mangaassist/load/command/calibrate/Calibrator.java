package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.baseline.Calibration;
import com.mangaassist.load.baseline.GateRules;
import com.mangaassist.load.baseline.Sensitivity;
import com.mangaassist.load.config.GateFiles;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Options;
import com.mangaassist.load.report.FinishedRun;
import com.mangaassist.load.stats.BetweenRuns;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Counts how often the gate errs, prints the table, and tells the baselines how far runs stray. */
public final class Calibrator {

    /** Fewer runs do not tell how far runs stray. */
    private static final int FEWEST_RUNS = 10;

    private static final Duration LONGEST_RUN = Duration.ofMinutes(5);
    private static final double THRESHOLD = 10;

    private final CalibrationOptions options;
    private final Path baselines;
    private final Path folder;
    private final InstantSource clock;
    private final PrintStream out;

    private Calibrator(Path folder, InstantSource clock, PrintStream out) {
        var told = CampaignFile.read(folder);
        this.baselines = GateFiles.baselines(told);
        this.folder = folder;
        this.options = CalibrationOptions.from(told, ownBaselines());
        this.clock = clock;
        this.out = out;
    }

    /**
     * A new one, or one that was interrupted.
     *
     * @throws com.mangaassist.load.config.InvalidOptionException naming the option that is wrong
     */
    public static Calibrator of(Options options, InstantSource clock, PrintStream out) {
        if (options.isSet(Option.RESUME)) {
            var folder = options.parse(Option.RESUME, Path::of, path -> true, "a folder");
            return new Calibrator(folder.toAbsolutePath(), clock, out);
        }
        var now = clock.instant();
        var folder = Path.of("target", "calibration")
                .resolve(DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(now.atOffset(ZoneOffset.UTC)))
                .toAbsolutePath();
        CalibrationOptions.from(options, folder);
        CampaignFile.write(folder, options, now.getEpochSecond() % 1_000_000);
        return new Calibrator(folder, clock, out);
    }

    /** Returns whether the gate did all that was asked of it. */
    public boolean run() throws InterruptedException {
        out.printf(
                Locale.ROOT,
                "%d runs at %s/s for %s each; if interrupted, go on with -Dchat.calibrate.resume=%s%n",
                options.runs(),
                options.perSecond(),
                options.duration(),
                folder);
        var campaign = new Campaign(new RunFork(folder, LONGEST_RUN), options.ofRuns(), clock, out);
        var first = campaign.seed();
        var accepted = campaign.baseline(ownBaselines());
        var done = new ArrayList<Trials>();
        for (var series : options.series()) {
            var trials = campaign.series(series);
            done.add(trials);
            if (series.variant().equals(Variant.SAME)) {
                calibrate(accepted, trials, first + " to " + (campaign.seed() - 1));
            }
        }
        out.println("\n" + CalibrationTable.verdicts(done));
        out.printf(
                Locale.ROOT,
                "%s; seeds %d to %d; %s/s for %s, %d turns a run; %d cores, Java %s%n",
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(),
                first,
                campaign.seed() - 1,
                options.perSecond(),
                options.duration(),
                done.get(0).trials().get(0).turns(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        return done.stream().allMatch(Trials::meetsGoal);
    }

    private void calibrate(List<FinishedRun> accepted, Trials same, String seeds) {
        var runs = Stream.concat(accepted.stream(), same.valid().stream().flatMap(trial -> trial.run().stream()))
                .map(FinishedRun::runs)
                .toList();
        if (runs.size() < FEWEST_RUNS) {
            out.println(runs.size()
                    + " runs without change do not tell how far runs stray, so the baselines stay as they are;"
                    + " at least " + FEWEST_RUNS + " are needed");
            return;
        }
        var alarms = (int) same.alarms().hits();
        var found = new StageCalibration(runs, new Calibration(0, 0, runs.size(), alarms, clock.instant(), seeds));
        var stage = accepted.get(0).stage();
        found.writeTo(BaselineStore.open(ownBaselines(), stage));
        found.writeTo(BaselineStore.open(baselines, stage));
        out.println("\n" + CalibrationTable.lines(found.taus(), finds(ownBaselines(), stage), finds(baselines, stage)));
    }

    private Path ownBaselines() {
        return folder.resolve("baselines");
    }

    private static Map<String, Double> finds(Path baselines, String stage) {
        return Sensitivity.of(
                BaselineStore.open(baselines, stage).all(), GateRules.of(THRESHOLD, BetweenRuns.EMBEDDED));
    }
}

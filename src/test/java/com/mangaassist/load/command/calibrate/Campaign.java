package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.baseline.Acceptance;
import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.report.FinishedRun;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs one series after the other, each run with a seed of its own, against a baseline of its own runs. */
final class Campaign {

    /** Of so many runs, as a baseline should be. */
    static final int BASELINE_RUNS = Baseline.MOST_RUNS;

    /** An unsound run is repeated, but not for ever. */
    private static final double MOST_ATTEMPTS = 1.5;

    private final Runner runner;
    private final Map<String, String> options;
    private final InstantSource clock;
    private final PrintStream out;
    private long seed;

    /** @param options of every run; the seed is that of the first, and the others follow */
    Campaign(Runner runner, Map<String, String> options, InstantSource clock, PrintStream out) {
        this.runner = runner;
        this.options = Map.copyOf(options);
        this.clock = clock;
        this.out = out;
        this.seed = Long.parseLong(options.getOrDefault("chat.seed", "0"));
    }

    /** The seed that comes next. */
    long seed() {
        return seed;
    }

    /** Makes the baseline that all later runs are compared with. */
    List<FinishedRun> baseline(Path folder) throws InterruptedException {
        var runs = series(new Series(Variant.SAME, BASELINE_RUNS), "baseline").valid().stream()
                .flatMap(trial -> trial.run().stream())
                .toList();
        if (runs.size() < BASELINE_RUNS) {
            throw new IllegalStateException("only " + runs.size() + " of " + BASELINE_RUNS
                    + " runs for the baseline were valid; the machine is too busy, or chat.rate too high");
        }
        for (var run : runs) {
            var store = BaselineStore.open(folder, run.stage());
            run.runs()
                    .forEach((benchmark, accepted) -> store.save(store.find(benchmark)
                            .map(old -> old.has(accepted.id()) ? old : old.with(accepted))
                            .orElseGet(() -> Baseline.of(benchmark, run.fingerprint(), accepted))));
        }
        return runs;
    }

    Trials series(Series series) throws InterruptedException {
        return series(series, series.variant().name());
    }

    private Trials series(Series series, String name) throws InterruptedException {
        var trials = new ArrayList<Trial>();
        var valid = 0;
        var most = (int) Math.ceil(series.runs() * MOST_ATTEMPTS);
        while (valid < series.runs() && trials.size() < most) {
            var trial = trial(series.variant(), name + "-" + (trials.size() + 1));
            trials.add(trial);
            valid += trial.valid() ? 1 : 0;
            out.printf(
                    Locale.ROOT,
                    "%s %d/%d, seed %d: %s, %s%n",
                    name,
                    valid,
                    series.runs(),
                    trial.seed(),
                    trial.status().id(),
                    trial.verdict());
        }
        return new Trials(series.variant(), trials);
    }

    private Trial trial(Variant variant, String name) throws InterruptedException {
        var all = new HashMap<>(options);
        all.putAll(variant.options());
        if (!variant.faults().isEmpty()) {
            all.put(
                    "mock.faults",
                    runner.file(variant.name() + ".yaml", variant.faults()).toString());
        }
        var own = seed++;
        all.put("chat.seed", String.valueOf(own));
        return runner.run(name, all)
                .map(folder -> Trial.read(own, folder, Acceptance.at(clock.instant())))
                .orElseGet(() -> Trial.lost(own, "it left no report: see its log"));
    }
}

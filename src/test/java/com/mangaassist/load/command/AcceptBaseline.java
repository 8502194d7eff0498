package com.mangaassist.load.command;

import com.mangaassist.load.baseline.Acceptance;
import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.BaselineRun;
import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Options;
import com.mangaassist.load.report.FinishedRun;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Properties;

/**
 * {@code exec:java@baseline -Dchat.run=DIR}: a finished run becomes part of the baseline of its stage.
 *
 * <p>A run like those before it joins them, up to {@link Baseline#MOST_RUNS}; a faster one replaces them. A slower run,
 * an invalid one, or one under other options is refused, unless {@code -Dchat.force=true}; then it replaces them.
 * {@code -Dchat.why=…} is put down with it.
 */
public final class AcceptBaseline {

    private static final Path BASELINES = Path.of("baselines");

    private final Path baselines;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    AcceptBaseline(Path baselines, InstantSource clock, PrintStream out, PrintStream err) {
        this.baselines = baselines;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var status = new AcceptBaseline(BASELINES, InstantSource.system(), System.out, System.err)
                .run(System.getProperties());
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit status: 0, or 1 after one line that says what is wrong. */
    int run(Properties properties) {
        try {
            accept(Options.of(properties), properties.getProperty("user.name", ""));
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            err.println(refused.getMessage());
            return 1;
        }
    }

    private void accept(Options options, String by) {
        var acceptance = new Acceptance(clock.instant(), by, options.text(Option.WHY), Commit.current());
        var run = FinishedRun.read(Path.of(required(options)), acceptance);
        var force = Boolean.parseBoolean(options.text(Option.FORCE));
        if (run.status().failsTheBuild() && !force) {
            throw refusal("this run is " + run.status().id());
        }
        var store = BaselineStore.open(baselines, run.stage());
        var changed = new ArrayList<Baseline>();
        run.runs()
                .forEach((benchmark, accepted) -> changed.add(store.find(benchmark)
                        .map(old -> joined(old, accepted, run, force))
                        .orElseGet(() -> Baseline.of(benchmark, run.fingerprint(), accepted))));
        for (var baseline : changed) {
            var file = store.save(baseline);
            out.println("accepted " + baseline.benchmark() + " as " + file + ", "
                    + baseline.runs().size() + " of " + Baseline.MOST_RUNS + " runs");
        }
    }

    private static Baseline joined(Baseline old, BaselineRun accepted, FinishedRun run, boolean force) {
        var conflicts = old.fingerprint().conflictsWith(run.fingerprint());
        if (!conflicts.isEmpty() && !force) {
            throw refusal("baseline " + old.benchmark() + " is of other runs: " + String.join("; ", conflicts));
        }
        var alike = conflicts.isEmpty()
                && run.status() != BenchmarkStatus.IMPROVEMENT
                && !run.status().failsTheBuild();
        return alike ? old.with(accepted) : old.replacedBy(accepted, run.fingerprint());
    }

    private static IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException(reason + "; -Dchat.force=true replaces the baseline with it nevertheless");
    }

    private static String required(Options options) {
        return options.parse(Option.RUN, text -> text, text -> !text.isEmpty(), "the directory of a finished run");
    }
}

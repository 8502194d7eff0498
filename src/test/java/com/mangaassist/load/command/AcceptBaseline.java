package com.mangaassist.load.command;

import com.mangaassist.load.baseline.Acceptance;
import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.BaselineRun;
import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.config.GateFiles;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Options;
import com.mangaassist.load.report.FinishedRun;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code exec:java@baseline -Dchat.run=DIR}: a finished run becomes part of the baseline of its stage.
 *
 * <p>A run like those before it joins them, up to {@link Baseline#MOST_RUNS}; a faster one replaces them. A run whose gate
 * did not pass, that was stopped early, or that was made under other options is refused, unless
 * {@code -Dchat.force=true}; then it replaces them, and the file says what was overruled. {@code -Dchat.why=…} is put
 * down with it. An acceptance that was interrupted is completed by repeating it.
 */
public final class AcceptBaseline {

    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    AcceptBaseline(InstantSource clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var status = new AcceptBaseline(InstantSource.system(), System.out, System.err).run(System.getProperties());
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
        var acceptance = new Acceptance(clock.instant(), by, options.text(Option.WHY), Commit.current(), "");
        var run = FinishedRun.read(Path.of(required(options)), acceptance);
        var force = Boolean.parseBoolean(options.text(Option.FORCE));
        if (run.objection().isPresent() && !force) {
            throw refusal(run.objection().get());
        }
        var store = BaselineStore.open(GateFiles.baselines(options), run.stage());
        for (var baseline : changed(store, run, force)) {
            var file = store.save(baseline);
            out.println("accepted " + baseline.benchmark() + " as " + file + ", "
                    + baseline.runs().size() + " of " + Baseline.MOST_RUNS + " runs");
        }
    }

    /** All that will be written, settled before anything is; what an interrupted acceptance has done is left out. */
    private static List<Baseline> changed(BaselineStore store, FinishedRun run, boolean force) {
        var changed = new ArrayList<Baseline>();
        run.runs().forEach((benchmark, accepted) -> {
            var old = store.find(benchmark);
            if (old.isEmpty()) {
                var first = run.objection().map(accepted::forced).orElse(accepted);
                changed.add(Baseline.of(benchmark, run.fingerprint(), first));
            } else if (!old.get().has(accepted.id())) {
                changed.add(joined(old.get(), accepted, run, force));
            }
        });
        if (changed.isEmpty()) {
            throw new IllegalArgumentException("this run is part of all its baselines already");
        }
        return changed;
    }

    private static Baseline joined(Baseline old, BaselineRun accepted, FinishedRun run, boolean force) {
        var conflicts = old.fingerprint().conflictsWith(run.fingerprint());
        if (!conflicts.isEmpty() && !force) {
            throw refusal("baseline " + old.benchmark() + " is of other runs: " + String.join("; ", conflicts));
        }
        var objections =
                Stream.concat(run.objection().stream(), conflicts.stream()).collect(Collectors.joining("; "));
        if (!objections.isEmpty()) {
            return old.replacedBy(accepted.forced(objections), run.fingerprint());
        }
        return run.status() == BenchmarkStatus.IMPROVEMENT
                ? old.replacedBy(accepted, run.fingerprint())
                : old.with(accepted);
    }

    private static IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException(reason + "; -Dchat.force=true replaces the baseline with it nevertheless");
    }

    private static String required(Options options) {
        return options.parse(Option.RUN, text -> text, text -> !text.isEmpty(), "the directory of a finished run");
    }
}

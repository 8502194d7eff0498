package com.mangaassist.load.command;

import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.report.FinishedRun;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;

/** {@code exec:java@baseline -Dchat.run=DIR}: a finished run becomes the baseline of its stage. */
public final class AcceptBaseline {

    private static final String RUN = "chat.run";
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
    int run(Properties options) {
        try {
            accept(Path.of(required(options)));
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            err.println(refused.getMessage());
            return 1;
        }
    }

    private void accept(Path directory) {
        var run = FinishedRun.read(directory, clock.instant());
        var store = BaselineStore.open(baselines, run.stage());
        run.runs().forEach((benchmark, accepted) -> {
            var file = store.save(new Baseline(benchmark, run.fingerprint(), List.of(accepted)));
            out.println("accepted " + benchmark + " as " + file);
        });
    }

    private static String required(Properties options) {
        var run = options.getProperty(RUN, "");
        if (run.isBlank()) {
            throw new IllegalArgumentException(
                    RUN + ": \"" + run + "\" is not allowed; expected the directory of a finished run");
        }
        return run;
    }
}

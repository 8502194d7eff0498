package com.mangaassist.load.command;

import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Options;
import com.mangaassist.load.config.OutputSettings;
import com.mangaassist.load.report.ComparisonOutputs;
import com.mangaassist.load.report.LastWord;
import com.mangaassist.load.report.RunOutputs;
import com.mangaassist.load.report.Surroundings;
import com.mangaassist.load.report.console.ConsoleComparison;
import com.mangaassist.load.report.console.Terminal;
import com.mangaassist.load.report.document.Comparison;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.slack.SlackDelivery;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * {@code exec:java@report -Dchat.run=DIR}: writes a run's outputs again from its stored report.json, and with
 * {@code -Dchat.compare=DIR} two runs side by side. It notifies nobody.
 */
public final class RenderReport {

    private final Surroundings surroundings;
    private final PrintStream out;
    private final PrintStream err;

    RenderReport(Surroundings surroundings, PrintStream out, PrintStream err) {
        this.surroundings = surroundings;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var surroundings = new Surroundings(System.getenv(), Terminal.isStandardOutput()).onlyTheReader();
        var status = new RenderReport(surroundings, System.out, System.err).run(System.getProperties());
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit status: 0, or 1 after one line that says what is wrong. */
    int run(Properties properties) {
        try {
            render(Options.of(properties));
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            err.println(refused.getMessage());
            return 1;
        }
    }

    private void render(Options options) {
        var folder = folder(options, Option.RUN);
        var run = RunDocument.read(folder);
        if (options.isSet(Option.COMPARE)) {
            var comparison = new Comparison(run, RunDocument.read(folder(options, Option.COMPARE)));
            out.print(ConsoleComparison.render(comparison));
            ComparisonOutputs.write(comparison, folder).forEach(file -> out.println("  " + file));
        } else {
            new LastWord(surroundings, slack(options), out).on(RunOutputs.render(run, folder));
        }
    }

    /** A run's message was sent when it ended; here it can only be shown. */
    private static SlackDelivery slack(Options options) {
        return OutputSettings.from(options).slack() == OutputSettings.Slack.DRY_RUN
                ? SlackDelivery.DRY_RUN
                : SlackDelivery.OFF;
    }

    private static Path folder(Options options, Option option) {
        return options.parse(option, Path::of, path -> !path.toString().isEmpty(), "the directory of a finished run");
    }
}

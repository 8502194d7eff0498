package com.mangaassist.load.command;

import com.mangaassist.load.config.CostSettings;
import com.mangaassist.load.config.GateFiles;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Options;
import com.mangaassist.load.config.OutputSettings;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.report.CostSources;
import com.mangaassist.load.report.LastWord;
import com.mangaassist.load.report.RunOutputs;
import com.mangaassist.load.report.Surroundings;
import com.mangaassist.load.report.console.Terminal;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.merge.MergedRun;
import com.mangaassist.load.report.slack.SlackDelivery;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * {@code exec:java@merge -Dchat.runs=DIR,DIR…}: the runs of several load generators become one, which is judged like any
 * other, in a folder beside the first. Fails when the gate does.
 */
public final class MergeRuns {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'merged-'yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final Surroundings surroundings;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    MergeRuns(Surroundings surroundings, InstantSource clock, PrintStream out, PrintStream err) {
        this.surroundings = surroundings;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var surroundings = new Surroundings(System.getenv(), Terminal.isStandardOutput());
        var status =
                new MergeRuns(surroundings, InstantSource.system(), System.out, System.err).run(System.getProperties());
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit status: 0, or 1 if the gate failed, or after one line that says what is wrong. */
    int run(Properties properties) {
        try {
            return merge(Options.of(properties)) ? 0 : 1;
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            err.println("error: " + refused.getMessage());
            return 1;
        }
    }

    private boolean merge(Options options) {
        var folders = options.parse(
                Option.RUNS, MergeRuns::folders, list -> list.size() > 1, "at least two runs' folders, as in DIR,DIR");
        var costs = CostSettings.from(options);
        var started = Instant.parse(RunDocument.read(folders.get(0)).startedAt());
        var prices = CostSources.prices(costs.prices(), LocalDate.ofInstant(started, ZoneOffset.UTC));
        var merged = MergedRun.of(folders, prices);
        var folder = create(folders.get(0).toAbsolutePath().normalize().resolveSibling(NAME.format(clock.instant())));
        var command = "mvn test-compile exec:java@merge -Dchat.runs=" + options.text(Option.RUNS);
        var report = merged.judge(
                GateFiles.baselines(options),
                Forecast.of(CostSources.mix(costs.queryMix()), costs.dailyMessages(), prices),
                new MergedRun.Target(folder, command, clock));
        new LastWord(surroundings, slack(options), out).on(RunOutputs.write(report, folder));
        return report.gatePassed();
    }

    private static List<Path> folders(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(name -> Path.of(name.strip()))
                .toList();
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make " + folder + ": " + failed, failed);
        }
    }

    private SlackDelivery slack(Options options) {
        return switch (OutputSettings.from(options).slack()) {
            case AUTO -> SlackDelivery.to(surroundings.slackWebhook());
            case OFF -> SlackDelivery.OFF;
            case DRY_RUN -> SlackDelivery.DRY_RUN;
        };
    }
}

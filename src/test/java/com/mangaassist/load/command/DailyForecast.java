package com.mangaassist.load.command;

import com.mangaassist.load.config.CostSettings;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Options;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.forecast.Frontier;
import com.mangaassist.load.report.CostSources;
import com.mangaassist.load.report.FinishedCost;
import com.mangaassist.load.report.console.ForecastText;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * {@code exec:java@forecast}: what a day of messages costs, as assumed, and as measured in a finished run
 * ({@code -Dchat.run=DIR}); of several runs ({@code -Dchat.runs=DIR,DIR}) also cost against latency.
 */
public final class DailyForecast {

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    DailyForecast(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var status = new DailyForecast(Clock.systemUTC(), System.out, System.err).run(System.getProperties());
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit status: 0, or 1 after one line that says what is wrong. */
    int run(Properties properties) {
        try {
            print(Options.of(properties));
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            err.println("error: " + refused.getMessage());
            return 1;
        }
    }

    private void print(Options options) {
        var settings = CostSettings.from(options);
        var prices = CostSources.prices(settings.prices(), LocalDate.now(clock));
        var assumed = Forecast.of(CostSources.mix(settings.queryMix()), settings.dailyMessages(), prices);
        var runs = folders(options).stream()
                .map(folder -> FinishedCost.read(folder, prices))
                .toList();
        runs.forEach(FinishedCost::requirePrices);
        out.print(ForecastText.assumed(assumed));
        var points = runs.stream().map(run -> print(run, assumed, prices)).toList();
        if (points.size() > 1) {
            out.print("\n" + ForecastText.frontier(new Frontier(points)));
        }
    }

    private Frontier.Point print(FinishedCost run, Forecast assumed, PriceList prices) {
        var day = assumed.with(run.statement()).measured().orElseThrow();
        out.print("\n" + ForecastText.measured(run.run(), day, day.routing(prices)));
        return new Frontier.Point(run.run(), day.cost().total(), run.usefulP95().orElse(Double.POSITIVE_INFINITY));
    }

    private static List<Path> folders(Options options) {
        var folders = new ArrayList<Path>();
        if (options.isSet(Option.RUN)) {
            folders.add(Path.of(options.text(Option.RUN)));
        }
        if (options.isSet(Option.RUNS)) {
            for (var name : options.text(Option.RUNS).split(",", -1)) {
                folders.add(Path.of(name.strip()));
            }
        }
        return folders;
    }
}

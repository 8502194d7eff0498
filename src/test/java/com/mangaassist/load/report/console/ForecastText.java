package com.mangaassist.load.report.console;

import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.forecast.DailyCost;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.forecast.Frontier;
import com.mangaassist.load.cost.forecast.MeasuredDay;
import com.mangaassist.load.cost.forecast.RoutingComparison;
import com.mangaassist.load.cost.forecast.RoutingOption;
import com.mangaassist.load.report.document.Figures;
import com.mangaassist.load.stats.Interval;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A forecast as tables, of at most 100 columns. */
public final class ForecastText {

    private static final double CONFIDENCE = 0.95;
    private static final int CENTS = 2;

    private ForecastText() {}

    /** What is assumed. */
    public static String assumed(Forecast forecast) {
        return text(
                Stream.of(title(forecast.assumed(), "as assumed")),
                days(forecast.assumed()),
                routing(forecast.assumedRouting()));
    }

    /** What was measured, in a run of this name. */
    public static String measured(String run, MeasuredDay day, RoutingComparison routing) {
        var assumed = day.profiles().stream()
                .filter(profile -> !profile.isMeasured())
                .map(profile -> profile.profile().queryType().id())
                .collect(Collectors.joining(", "));
        return text(
                Stream.of(title(day.cost(), "as measured in " + run)),
                days(day.cost()),
                Stream.of(
                        "  95 %: " + dollars(day.estimate().interval(CONFIDENCE))
                                + " a day; if all traffic were like the run's: "
                                + dollars(day.ownTraffic().interval(CONFIDENCE)),
                        "  cache hits: " + hits(day)),
                assumed.isEmpty()
                        ? Stream.of()
                        : Stream.of("  not asked in the run, and therefore assumed: " + assumed),
                routing(routing));
    }

    /** Cost against latency of several runs. */
    public static String frontier(Frontier frontier) {
        var table = Table.of(-44, 14, 16).with("cost against latency", "a day", "useful P95", "");
        for (var point : frontier.points()) {
            table = table.with(
                    point.name(),
                    point.day().show(CENTS),
                    Figures.millis(java.util.OptionalDouble.of(point.p95Millis())),
                    frontier.holds(point) ? "on the frontier" : "beaten in both");
        }
        return text(table.lines());
    }

    @SafeVarargs
    private static String text(Stream<String>... parts) {
        return Stream.of(parts).flatMap(part -> part).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String title(DailyCost day, String how) {
        return String.format(Locale.ROOT, "a day of %,d messages, %s", day.messages(), how);
    }

    private static Stream<String> days(DailyCost day) {
        var table = Table.of(-20, -8, 11, 11, 11, 12).with("", "model", "messages", "cached", "paid", "a day", "each");
        for (var row : day.rows()) {
            table = table.with(
                    row.profile().queryType().id(),
                    row.profile().model().family(),
                    Figures.count(row.queries()),
                    Figures.count(row.cached()),
                    Figures.count(row.uncached()),
                    row.cost().show(CENTS),
                    row.costPerUncachedQuery().show(6));
        }
        var sum = table.with(
                "all",
                "",
                Figures.count(day.messages()),
                day.cachedPercent() + " %",
                "",
                day.total().show(CENTS),
                day.perMessage().show(6));
        return Stream.concat(
                sum.lines(), Stream.of("  a month of 30 days: " + day.month().show(CENTS)));
    }

    private static Stream<String> routing(RoutingComparison comparison) {
        var dearest = comparison.dearest();
        var table = Table.of(-20, 13, 9, 13, 9, 13)
                .with("routing", "with cache", "saves", "without", "saves", "cache saves", "");
        for (var option : comparison.options()) {
            table = table.with(
                    option.name(),
                    option.withCache().show(CENTS),
                    percent(RoutingOption.savedPercent(option.withCache(), dearest.withCache())),
                    option.withoutCache().show(CENTS),
                    percent(RoutingOption.savedPercent(option.withoutCache(), dearest.withoutCache())),
                    option.withoutCache().minus(option.withCache()).show(CENTS),
                    "");
        }
        return Stream.of(Stream.of(""), table.lines().map(String::stripTrailing), Stream.of(""), moves(comparison))
                .flatMap(lines -> lines);
    }

    private static Stream<String> moves(RoutingComparison comparison) {
        var table = Table.of(-20, -10).with("what if", "goes to", "then a day costs");
        for (var move : comparison.moves()) {
            table = table.with(move.queryType().id(), move.to().family(), change(move.change()));
        }
        for (var batch : comparison.batches()) {
            table = table.with(batch.queryType().id(), "a batch", change(batch.change()));
        }
        return table.lines();
    }

    private static String change(Usd usd) {
        return usd.amount().signum() < 0 ? Usd.ZERO.minus(usd).show(CENTS) + " less" : usd.show(CENTS) + " more";
    }

    private static String percent(BigDecimal percent) {
        return percent + " %";
    }

    private static String hits(MeasuredDay day) {
        var interval = day.hits().interval(CONFIDENCE);
        return String.format(
                Locale.ROOT,
                "%,d of %,d turns, %.1f %% (%.1f to %.1f)",
                day.hits().hits(),
                day.hits().n(),
                day.hits().value() * 100,
                interval.lower() * 100,
                interval.upper() * 100);
    }

    private static String dollars(Interval interval) {
        return Double.isInfinite(interval.lower())
                ? "too few turns to say"
                : String.format(Locale.ROOT, "$%,.2f to $%,.2f", interval.lower(), interval.upper());
    }
}

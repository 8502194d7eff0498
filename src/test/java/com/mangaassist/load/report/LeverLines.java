package com.mangaassist.load.report;

import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.forecast.Lever;
import com.mangaassist.load.cost.forecast.QueryProfile;
import com.mangaassist.load.cost.ledger.Account;
import com.mangaassist.load.report.document.Figures;
import com.mangaassist.load.stats.Share;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What each lever saves, for the console. */
final class LeverLines {

    private static final double CONFIDENCE = 0.95;
    private static final double PERCENT = 100;
    private static final String ROW = "  %-8s %10s %9s %9s %7s  %-22s %6s %8s %9s";

    private LeverLines() {}

    static List<String> of(LeverSection section) {
        var heading = String.format(
                Locale.ROOT,
                "what each lever saves, a day of %,d such messages",
                section.assumptions().messages());
        var names = String.format(
                Locale.ROOT, ROW, "", "an answer", "a day", "saves", "", "forecast", "hits", "P95", "specified");
        return Stream.of(
                        Stream.of(heading, names),
                        section.runs().stream().map(run -> row(section, run)),
                        Stream.of("  cache hits     turns    hits   rate    95 %            assumed"),
                        section.runs().stream()
                                .filter(run -> run.lever() == Lever.BOTH)
                                .flatMap(run -> hits(section, run)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String row(LeverSection section, LeverRun run) {
        var saving = section.saving(run).filter(known -> run.lever() != Lever.NO_LEVER);
        var before = section.day(section.runs().get(0));
        return String.format(
                        Locale.ROOT,
                        ROW,
                        run.lever().id(),
                        Figures.usd(run.perAnswer(), 7),
                        section.day(run)
                                .map(day -> dollars(day.estimate().value()))
                                .orElse(Figures.NONE),
                        saving.map(known -> dollars(known.saved())).orElse(Figures.NONE),
                        saving.flatMap(known -> before.map(day ->
                                        percent(known.saved() / day.estimate().value())))
                                .orElse(""),
                        saving.map(known -> dollars(known.forecast().lower()) + " to "
                                        + dollars(known.forecast().upper()))
                                .orElse(Figures.NONE),
                        percent(LeverJson.hits(run.measured().total()).value()),
                        String.format(Locale.ROOT, "%,.0f ms", run.p95Millis()),
                        new Usd(LeverJson.assumed(section, run).totalCents()).show(2))
                .stripTrailing();
    }

    private static Stream<String> hits(LeverSection section, LeverRun run) {
        var types = run.measured().by(entry -> entry.kind().queryType());
        return section.assumptions().mix().profiles().stream()
                .map(profile -> hits(profile, LeverJson.hits(types.getOrDefault(profile.queryType(), Account.NONE))));
    }

    private static String hits(QueryProfile assumed, Share hits) {
        var interval = hits.interval(CONFIDENCE);
        return String.format(
                Locale.ROOT,
                "  %-18s %,6d %,6d %8s  %5.1f to %5.1f  %8s",
                assumed.queryType().id(),
                hits.n(),
                hits.hits(),
                percent(hits.value()),
                interval.lower() * PERCENT,
                interval.upper() * PERCENT,
                percent(assumed.cacheHitRate().doubleValue()));
    }

    private static String dollars(double usd) {
        return String.format(Locale.ROOT, "$%,.2f", usd);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * PERCENT);
    }
}

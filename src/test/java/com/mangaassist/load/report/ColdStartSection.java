package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.stats.Summary;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * First answers of fresh stacks beside the second ones: {@code cold_start} in report.json.
 *
 * @param cold times to first token, from before the connection was made, in milliseconds
 * @param warm likewise
 */
public record ColdStartSection(Accounting accounting, Summary cold, Summary warm) {

    public static ColdStartSection of(RunMeasurements run, Route cold, Route warm) {
        return new ColdStartSection(
                run.accounting(),
                summary(Objects.requireNonNull(run.routes().get(cold))),
                summary(Objects.requireNonNull(run.routes().get(warm))));
    }

    private static Summary summary(RouteMeasurements route) {
        return route.times().timeToFirstToken().summary();
    }

    /** Every first answer begins in time. */
    public Check check(String name, Duration objective) {
        return new Check(
                name,
                accounting.sent() > 0
                        && accounting.completed() == accounting.sent()
                        && cold.max() <= objective.toMillis(),
                "each first token within " + objective.toMillis() + " ms of the connection's start",
                String.format(
                        Locale.ROOT,
                        "%d of %d turns answered, latest first token %.0f ms",
                        accounting.completed(),
                        accounting.sent(),
                        cold.max()));
    }

    public Section section() {
        var json = PrettyJson.newObject();
        AccountingJson.put(json.putObject("accounting"), accounting);
        for (var half : List.of("cold", "warm")) {
            var summary = half.equals("cold") ? cold : warm;
            json.putObject(half)
                    .put("samples", summary.n())
                    .put("median_ms", rounded(summary.median(), 2))
                    .put("mean_ms", rounded(summary.mean(), 2))
                    .put("min_ms", rounded(summary.min(), 2))
                    .put("max_ms", rounded(summary.max(), 2));
        }
        var lines = List.of(
                "cold start: connection to first token        n     median        max",
                line("first answer of a fresh stack", cold),
                line("second answer, new connection", warm));
        return new Section("cold_start", json, lines);
    }

    private static String line(String what, Summary times) {
        return String.format(
                Locale.ROOT, "  %-38s %5d %7.0f ms %7.0f ms", what, times.n(), times.median(), times.max());
    }
}

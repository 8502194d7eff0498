package com.mangaassist.load.report.document;

import java.util.Locale;
import java.util.stream.Stream;

/** One entry of {@code trend}: a benchmark's P95 over its past runs. */
public record TrendRow(Section json) {

    /** What there is to say, each in one sentence. */
    public Stream<String> sentences() {
        return Stream.of("change", "drift")
                .filter(json::has)
                .map(kind -> json.text("name") + " " + sentence(kind, json.object(kind)));
    }

    private static String sentence(String kind, Section found) {
        var change = Figures.change(found.number("change_pct"));
        var what = kind.equals("change")
                ? "P95 changed by " + change + " with run " + found.text("run")
                : "P95 drifted by " + change + " over " + found.count("runs") + " runs";
        var p = String.format(Locale.ROOT, "%.4f", found.number("p_value").orElse(Double.NaN));
        return what + " (" + found.text("level") + ", p = " + p + ")";
    }
}

package com.mangaassist.load.report;

import com.mangaassist.load.baseline.alert.Alert;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts and trends on the console; nothing where there is nothing to say. */
final class FindingsText {

    private FindingsText() {}

    static Stream<String> lines(Findings findings) {
        var alerts = findings.alerts().stream().map(Alert::sentence).toList();
        var trends = findings.trends().stream()
                .flatMap(trend -> trend.findings().stream().map(finding -> trend.benchmark() + " " + finding))
                .collect(Collectors.toList());
        var own = findings.sections().stream()
                .filter(section -> !section.lines().isEmpty())
                .flatMap(section -> Stream.concat(Stream.of(""), section.lines().stream()));
        return Stream.of(own, section("alerts", alerts), section("trend", trends))
                .flatMap(lines -> lines);
    }

    private static Stream<String> section(String title, List<String> lines) {
        return lines.isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of("", title), lines.stream().map(line -> "  " + line));
    }
}

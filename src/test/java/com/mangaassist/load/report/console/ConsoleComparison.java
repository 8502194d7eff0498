package com.mangaassist.load.report.console;

import com.mangaassist.load.report.document.Comparison;
import com.mangaassist.load.report.document.InertText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two runs side by side, in at most 100 columns where names allow. */
public final class ConsoleComparison {

    private static final int LONGEST = 36;

    private ConsoleComparison() {}

    public static String render(Comparison comparison) {
        var benchmarks = Table.of(-20, 10, 10, 9, 10, 10, 9)
                .with("benchmark", "P95", "other", "change", "TTFT P95", "other", "change", "");
        for (var pair : comparison.benchmarks()) {
            var cells = Stream.of(List.of(pair.name()), pair.latency(), pair.timeToFirstToken(), List.of(""))
                    .flatMap(List::stream);
            benchmarks = benchmarks.with(cells.toArray(String[]::new));
        }
        var lines = Stream.of(
                        Stream.of(
                                "",
                                "run    " + comparison.run().run(),
                                "other  " + comparison.other().run(),
                                ""),
                        benchmarks.lines(),
                        Stream.of(""),
                        table("", comparison.totals()),
                        table("what differs", comparison.differences()),
                        Stream.of("", Comparison.CAVEAT))
                .flatMap(part -> part);
        return LogCommands.parted(lines.map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n")));
    }

    private static Stream<String> table(String title, List<List<String>> rows) {
        var table = Table.of(-24, -LONGEST);
        for (var row : rows) {
            table = table.with(row.get(0), shortened(row.get(1)), shortened(row.get(2)));
        }
        return rows.isEmpty() || title.isEmpty() ? table.lines() : Stream.concat(Stream.of("", title), table.lines());
    }

    private static String shortened(String text) {
        return InertText.shortened(text, LONGEST);
    }
}

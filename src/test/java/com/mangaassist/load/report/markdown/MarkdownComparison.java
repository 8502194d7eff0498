package com.mangaassist.load.report.markdown;

import com.mangaassist.load.report.document.Comparison;
import com.mangaassist.load.report.document.InertText;
import com.mangaassist.load.report.document.Pair;
import java.util.List;
import java.util.stream.Stream;

/** Renders {@code comparison.md}: two runs side by side. */
public final class MarkdownComparison {

    public static final String FILE_NAME = "comparison.md";

    private static final int LONGEST = 200;

    private MarkdownComparison() {}

    public static String render(Comparison comparison) {
        var benchmarks =
                comparison.benchmarks().stream().map(MarkdownComparison::row).toList();
        return "## " + Markdown.text(comparison.run().run()) + " beside "
                + Markdown.text(comparison.other().run()) + "\n\n"
                + Markdown.head("benchmark", "P95", "other", "change", "TTFT P95", "other", "change", "useful")
                + Lines.joined(benchmarks) + "\n"
                + table("", comparison.totals())
                + table("what differs", comparison.differences())
                + Comparison.CAVEAT + "\n";
    }

    private static String row(Pair pair) {
        var cells = Stream.of(
                        List.of(Markdown.text(pair.name())),
                        pair.latency(),
                        pair.timeToFirstToken(),
                        List.of(String.join(", other ", pair.useful())))
                .flatMap(List::stream);
        return Markdown.row(cells.toArray(String[]::new));
    }

    private static String table(String title, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        var lines = rows.stream()
                .map(row -> Markdown.row(row.stream()
                        .map(cell -> Markdown.text(InertText.shortened(cell, LONGEST)))
                        .toArray(String[]::new)))
                .toList();
        return Markdown.head(title, "run", "other") + Lines.joined(lines) + "\n";
    }
}

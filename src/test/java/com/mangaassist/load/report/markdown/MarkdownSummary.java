package com.mangaassist.load.report.markdown;

import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.report.document.BenchmarkRow;
import com.mangaassist.load.report.document.CheckRow;
import com.mangaassist.load.report.document.ErrorRow;
import com.mangaassist.load.report.document.Figures;
import com.mangaassist.load.report.document.GateRow;
import com.mangaassist.load.report.document.InertText;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.document.TrendRow;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders {@code summary.md}, for a job's summary and a pull request's comment. */
public record MarkdownSummary(RunDocument run) {

    public static final String FILE_NAME = "summary.md";

    /** A comment on GitHub holds 65,536 characters, a job's summary a mebibyte. */
    static final int MOST_CHARACTERS = 60_000;

    private static final int LONGEST_MESSAGE = 300;

    public static String render(RunDocument run) {
        return new MarkdownSummary(run).text();
    }

    private String text() {
        return Stream.of(
                        verdict(),
                        headline(),
                        gates(),
                        checks(),
                        notes(),
                        OwnSections.of(run),
                        findings(),
                        benchmarks(),
                        errors(),
                        origin())
                .filter(part -> !part.isEmpty())
                .map(part -> part + "\n")
                .collect(Collectors.joining());
    }

    private String verdict() {
        var sentences = List.of(run.verdict().split("; "));
        var rest = sentences.stream()
                .skip(1)
                .map(sentence -> "* " + Markdown.text(shortened(sentence)) + "\n")
                .toList();
        var first = shortened(sentences.get(0));
        return "## " + (run.passed() ? "✅ " : "❌ ") + Markdown.text(first) + "\n\n" + Lines.joined(rest)
                + (run.complete() ? "" : "⚠️ **Incomplete:** the run was cut short.\n");
    }

    private String headline() {
        var total = run.total();
        var objective = Figures.millis(run.objectiveMillis());
        return Markdown.head("turns", "P95", "TTFT P95", "useful answer P95", "useful", "cost", "a useful answer")
                + Markdown.row(
                        Figures.count(run.turns().sent()),
                        Figures.millis(total.number("p95_ms")),
                        Figures.millis(total.number("ttft_p95_ms")),
                        Figures.millis(total.number("useful_p95_ms")) + " (objective " + objective + ")",
                        Figures.share(run.turns().usefulPercent()),
                        Figures.usd(run.cost().total(), 4),
                        Figures.usd(run.cost().perUsefulAnswer(), 6));
    }

    private String gates() {
        return table(
                Markdown.head("gate: P95 of all routes", "n", "P95", "change (95 %)", "finds", "status"),
                run.gates(),
                MarkdownSummary::row);
    }

    private static String row(GateRow gate) {
        return Markdown.row(
                Markdown.text(gate.name()),
                Figures.count(gate.samples()),
                Figures.millis(gate.p95()),
                Figures.changeWithRange(gate),
                Figures.finds(gate),
                status(gate.status(), gate.reason()));
    }

    private String benchmarks() {
        var table = table(
                Markdown.head("benchmark", "n", "P50", "P95", "P99", "TTFT P95", "change", "status"),
                run.benchmarks(),
                MarkdownSummary::row);
        return folded("Benchmarks", table);
    }

    private static String row(BenchmarkRow benchmark) {
        return Markdown.row(
                Markdown.text(benchmark.name()),
                Figures.count(benchmark.samples()),
                Figures.millis(benchmark.millis("p50_ms")),
                Figures.millis(benchmark.millis("p95_ms")),
                Figures.millis(benchmark.millis("p99_ms")),
                Figures.millis(benchmark.ttftP95()),
                Figures.change(benchmark.changePercent()),
                status(benchmark.status(), benchmark.reason()));
    }

    private String checks() {
        return table(Markdown.head("check", "observed", "expected", ""), run.checks(), MarkdownSummary::row);
    }

    private static String row(CheckRow check) {
        return Markdown.row(
                Markdown.text(check.name()),
                Markdown.text(shortened(check.observed())),
                Markdown.text(shortened(check.expected())),
                check.passed() ? "✅ ok" : "❌ failed");
    }

    private String notes() {
        return run.notes().stream()
                .map(lines -> "<pre>"
                        + Lines.joined(lines.stream()
                                .map(line -> Markdown.text(shortened(line)) + "\n")
                                .toList())
                        + "</pre>\n")
                .collect(Collectors.joining("\n"));
    }

    private String findings() {
        var alerts = run.alerts().stream().map(alert -> alert.level() + ": " + alert.sentence());
        return Lines.joined(Stream.concat(alerts, run.trends().stream().flatMap(TrendRow::sentences))
                .map(finding -> "* " + Markdown.text(shortened(finding)) + "\n")
                .toList());
    }

    private String errors() {
        return table(Markdown.head("turns", "error", "first message"), run.errors(), MarkdownSummary::row);
    }

    private static String row(ErrorRow error) {
        return Markdown.row(
                Figures.count(error.count()),
                Markdown.code(shortened(error.code())),
                Markdown.code(shortened(error.sample())));
    }

    private String origin() {
        var root = run.root();
        return "Run " + Markdown.code(run.run()) + " on " + Markdown.code(root.text("stage")) + ", "
                + Markdown.text(root.text("started_at")) + ", seed " + root.count("seed") + ". Again: "
                + Markdown.code(InertText.shortened(root.text("command"), 800)) + "\n";
    }

    private static String status(BenchmarkStatus status, String reason) {
        var mark =
                switch (status) {
                    case PASS, IMPROVEMENT -> "✅ ";
                    case REGRESSION, INVALID -> "❌ ";
                    case BASELINE, INCONCLUSIVE -> "⚠️ ";
                };
        return mark + status.id() + (reason.isEmpty() ? "" : ": " + Markdown.text(shortened(reason)));
    }

    private static <T> String table(String head, Collection<T> rows, Function<T, String> row) {
        return rows.isEmpty() ? "" : head + Lines.joined(rows.stream().map(row).toList());
    }

    private static String folded(String title, String content) {
        return content.isEmpty() ? "" : "<details><summary>" + title + "</summary>\n\n" + content + "\n</details>\n";
    }

    private static String shortened(String text) {
        return InertText.shortened(text, LONGEST_MESSAGE);
    }
}

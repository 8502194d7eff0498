package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.report.console.ConsoleReport;
import com.mangaassist.load.report.console.Palette;
import com.mangaassist.load.report.document.BenchmarkRow;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.junit.JUnitReport;
import com.mangaassist.load.report.markdown.MarkdownSummary;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same figure is the same in every output. */
final class AgreementTest {

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z\\d])[+-]?\\d+(,\\d{3})*(\\.\\d+)?");

    private final RunDocument run = Runs.document(Runs.report(0.8));

    @Test
    void ofABenchmark() {
        for (var benchmark : run.benchmarks()) {
            assertThat(numbers(console(), line -> line.startsWith(benchmark.name())))
                    .as(benchmark.name())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .isEqualTo(expected(benchmark))
                    .isEqualTo(numbers(
                            MarkdownSummary.render(run),
                            line -> line.startsWith("| " + benchmark.name().replace("_", "&#95;"))))
                    .isEqualTo(numbers(systemOut(benchmark.name()), line -> true));
        }
    }

    @Test
    void ofALineOfTheGate() {
        for (var gate : run.gates()) {
            assertThat(numbers(console(), line -> line.startsWith(gate.name())))
                    .as(gate.name())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .isEqualTo(numbers(MarkdownSummary.render(run), line -> line.startsWith("| " + gate.name() + " |")))
                    .isEqualTo(numbers(systemOut(gate.name()), line -> true));
        }
    }

    private static List<String> expected(BenchmarkRow benchmark) {
        var json = benchmark.json().node();
        var figures = Stream.of(
                        json.path("samples"),
                        json.path("p50_ms"),
                        json.path("p95_ms"),
                        json.path("p99_ms"),
                        json.path("ttft").path("p95_ms"))
                .filter(node -> !node.isMissingNode())
                .map(node -> String.format(Locale.ROOT, "%,d", Math.round(node.doubleValue())));
        var change = json.has("change_ci_pct")
                ? Stream.of(String.format(
                        Locale.ROOT, "%+.1f", json.path("regression_pct").doubleValue()))
                : Stream.<String>of();
        return Stream.concat(figures, change).toList();
    }

    private String console() {
        return new ConsoleReport(run, Palette.PLAIN).body();
    }

    private String systemOut(String name) {
        var xml = JUnitReport.render(run);
        var from = xml.indexOf("<system-out>", xml.indexOf("name=\"" + name + "\" time"));
        return xml.substring(from, xml.indexOf("</system-out>", from));
    }

    /** Those of the first such line, as they are written; names are left out. */
    private static List<String> numbers(String text, Predicate<String> wanted) {
        var line = text.lines().filter(wanted).findFirst().orElse("").replaceAll("[a-z_]+&#95;|regression.*", "");
        return NUMBER.matcher(line).results().map(MatchResult::group).toList();
    }
}

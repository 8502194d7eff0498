package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.metric.HistogramLog;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.report.console.ConsoleReport;
import com.mangaassist.load.report.console.Palette;
import com.mangaassist.load.report.document.BenchmarkRow;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.html.HtmlReport;
import com.mangaassist.load.report.junit.JUnitReport;
import com.mangaassist.load.report.markdown.MarkdownSummary;
import com.mangaassist.load.report.slack.SlackDelivery;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void ofTheWholeRun() {
        var whole = Runs.document(Runs.detailed());
        var total = whole.total();
        var millis = Stream.of("p95_ms", "ttft_p95_ms", "useful_p95_ms")
                .map(name -> String.format(
                        Locale.ROOT, "%,.0f ms", total.number(name).orElseThrow()))
                .toList();
        var useful = String.format(
                Locale.ROOT,
                "%.1f %%",
                100.0 * whole.turns().useful() / whole.turns().sent());
        var perAnswer = dollars(whole, "per_useful_answer_usd", 6);
        var spent = dollars(whole, "total_usd", 4);

        assertThat(SlackDelivery.DRY_RUN.deliver(whole, Optional.empty()))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains(millis)
                        .contains(useful, "$" + perAnswer, "$" + spent, "turns\\n201"));
        assertThat(MarkdownSummary.render(whole))
                .contains(millis)
                .contains(useful, "$" + perAnswer, "$" + spent, "| 201 |");
        assertThat(new ConsoleReport(whole, Palette.PLAIN).body())
                .contains("turns 201 sent = 200 completed + 0 truncated + 1 failed; 166 useful")
                .contains("cost $" + spent + ", $" + perAnswer + " a useful answer");
        assertThat(JUnitReport.render(whole))
                .contains(millis)
                .contains("turns 201, ", useful, "cost $" + spent, "$" + perAnswer);
    }

    private static String dollars(RunDocument whole, String field, int digits) {
        return whole.json()
                .path("cost")
                .path(field)
                .decimalValue()
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void ofAllThatThePageShows() {
        var whole = Runs.document(Runs.detailed());
        var page = HtmlReport.render(whole.json(), Optional.empty());
        var from = page.indexOf('{', page.indexOf("id=\"report\""));
        var shown = (ObjectNode) Json.object(page.substring(from, page.indexOf("</script>", from)));

        var expected = (ObjectNode) whole.json().deepCopy();
        expected.withArray("results").forEach(result -> ((ObjectNode) result).remove("histograms"));
        ((ObjectNode) expected.path("cost")).remove(List.of("ledger", "spread"));
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void ofTheHistograms(@TempDir Path folder) throws IOException {
        Runs.leave(folder);
        var log = HistogramLog.read(folder.resolve("histograms.hlog"));

        for (var benchmark : RunDocument.read(folder).benchmarks()) {
            var latency = log.getOrDefault(benchmark.name() + ".latency", LatencyHistogram.EMPTY);
            var json = benchmark.json().node();
            assertThat(latency.count()).isEqualTo(json.path("samples").longValue());
            assertThat(latency.summary().p95()).isCloseTo(json.path("p95_ms").doubleValue(), Offset.offset(0.005));
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

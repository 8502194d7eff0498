package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Decision;
import com.mangaassist.load.baseline.GateLine;
import com.mangaassist.load.stats.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last lines of a run, in plain text of at most 100 columns where names allow. */
public final class ConsoleReport {

    private static final String HEAD = row("benchmark", "n", "P50", "P95", "P99", "TTFT P95", "change", "status");

    private ConsoleReport() {}

    /** @param files the reports that were written, for people to open */
    public static String render(RunReport report, List<Path> files) {
        return Stream.of(
                        Stream.of("", HEAD),
                        report.results().stream().map(ConsoleReport::row),
                        reasons(report),
                        gates(report),
                        checks(report),
                        FindingsText.lines(report.findings()),
                        Stream.of("", totals(report.cost()), turns(report)),
                        errors(report),
                        report.context().evidence().stopped().map(why -> "  stopped early: " + why).stream(),
                        Stream.of("", report.sentence().replace("; ", "\n  ")),
                        files.stream().map(file -> "  " + file))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(BenchmarkResult result) {
        var latency = result.times().latency().summary();
        var ttft = result.times().timeToFirstToken();
        return row(
                result.name(),
                String.valueOf(latency.n()),
                millis(latency, latency.p50()),
                millis(latency, latency.p95()),
                millis(latency, latency.p99()),
                millis(ttft.summary(), ttft.summary().p95()),
                result.verdict().change(),
                result.verdict().status().id());
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-20s %7s %10s %10s %10s %10s %9s  %s", (Object[]) cells);
    }

    /** An unsound run is explained once, in the verdict, and not again on every line. */
    private static boolean isSound(RunReport report) {
        return report.judgement().faults().isEmpty();
    }

    private static Stream<String> gates(RunReport report) {
        var head = gate("gate: P95 of all routes", "n", "P95", "change (95 %)", "finds", "status");
        return isSound(report)
                ? Stream.concat(
                        Stream.of("", head), report.judgement().gates().stream().flatMap(ConsoleReport::gate))
                : Stream.of();
    }

    private static Stream<String> gate(GateLine gate) {
        var line = gate(
                gate.name(),
                String.valueOf(gate.n()),
                gate.n() == 0 ? "–" : millis(gate.p95Millis()),
                gate.decision().map(ConsoleReport::range).orElse("–"),
                gate.decision()
                        .map(decision -> String.format(Locale.ROOT, "+%.0f %%", decision.mdePercent()))
                        .orElse("–"),
                gate.status().id());
        return gate.reason().isEmpty() ? Stream.of(line) : Stream.of(line, "  " + gate.reason());
    }

    private static String gate(String... cells) {
        return String.format(Locale.ROOT, "%-24s %6s %10s %26s %7s  %s", (Object[]) cells);
    }

    private static String range(Decision decision) {
        return String.format(
                Locale.ROOT,
                "%+.1f %% (%+.1f to %+.1f)",
                decision.changePercent(),
                decision.range().lower(),
                decision.range().upper());
    }

    private static Stream<String> checks(RunReport report) {
        var checks = report.judgement().checks();
        var lines = checks.stream()
                .map(check -> String.format(
                        Locale.ROOT,
                        "%-32s %-4s  %s (expected %s)",
                        check.name(),
                        check.passed() ? "ok" : "FAIL",
                        check.observed(),
                        check.expected()));
        return checks.isEmpty() ? Stream.of() : Stream.concat(Stream.of("", "checks"), lines);
    }

    private static Stream<String> reasons(RunReport report) {
        return report.results().stream()
                .filter(result -> isSound(report) && !result.verdict().reason().isEmpty())
                .map(result -> "  " + result.name() + ": " + result.verdict().reason());
    }

    private static Stream<String> errors(RunReport report) {
        return report.errors().stream()
                .map(error -> String.format(
                        Locale.ROOT, "  %,d × %s: %s", error.count(), error.code(), firstLine(error.sample())));
    }

    private static String totals(CostReport cost) {
        var share = cost.perUsefulAnswer()
                .map(usd -> ", " + usd.show(6) + " a useful answer")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "tokens %,d (%,d in, %,d out)   cost %s%s",
                cost.usage().total(),
                cost.usage().inputTokens(),
                cost.usage().outputTokens(),
                cost.total().show(4),
                share);
    }

    private static String turns(RunReport report) {
        var turns = report.accounting();
        var cut = report.context().evidence().complete() ? "" : "   INCOMPLETE: the run was cut short";
        return String.format(
                Locale.ROOT,
                "turns %,d sent = %,d completed + %,d truncated + %,d failed; %,d useful%s",
                turns.sent(),
                turns.completed(),
                turns.truncated(),
                turns.failed(),
                turns.useful(),
                cut);
    }

    private static String millis(Summary summary, double value) {
        return summary.n() == 0 ? "–" : millis(value);
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%,.0f ms", value);
    }

    private static String firstLine(String text) {
        return List.of(text.split("\n", 2)).get(0);
    }
}

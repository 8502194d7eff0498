package com.mangaassist.load.report.console;

import com.mangaassist.load.report.document.BenchmarkRow;
import com.mangaassist.load.report.document.CheckRow;
import com.mangaassist.load.report.document.ErrorRow;
import com.mangaassist.load.report.document.Figures;
import com.mangaassist.load.report.document.GateRow;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.document.TrendRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last lines of a run, of at most 100 columns where names and messages allow. */
public record ConsoleReport(RunDocument run, Palette palette) {

    /** Longer messages of errors stand in report.json only. */
    private static final int MESSAGE_COLUMNS = 160;

    /** The verdict, then all that it rests on. */
    public String body() {
        return lines(
                Stream.of("", verdict(), ""),
                benchmarks(),
                isSound() ? gates() : Stream.<String>of(),
                checks(),
                titled("alerts", run.alerts().stream().map(alert -> alert.level() + ": " + alert.sentence())),
                titled("trend", run.trends().stream().flatMap(TrendRow::sentences)),
                Stream.of("", tokens()),
                MoneyText.of(run.cost()),
                Stream.of(turns()),
                errors(),
                stop());
    }

    /**
     * The verdict again, and where to read on.
     *
     * @param files the reports that were written, for people to open
     */
    public String closing(List<Path> files) {
        return lines(Stream.of("", verdict()), files.stream().map(file -> "  " + file));
    }

    @SafeVarargs
    private static String lines(Stream<String>... parts) {
        return LogCommands.parted(Stream.of(parts).flatMap(part -> part).collect(Collectors.joining("\n", "", "\n")));
    }

    private String verdict() {
        var colour = run.passed() ? Palette.Colour.GOOD : Palette.Colour.BAD;
        return palette.paint(run.verdict().replace("; ", "\n  "), colour);
    }

    /** An unsound run is explained once, in the verdict, and not again on every line. */
    private boolean isSound() {
        return run.faults().isEmpty();
    }

    private Stream<String> benchmarks() {
        var table = Table.of(-20, 7, 10, 10, 10, 10, 9)
                .with("benchmark", "n", "P50", "P95", "P99", "TTFT P95", "change", "status");
        for (var benchmark : run.benchmarks()) {
            table = table.with(
                    benchmark.name(),
                    String.valueOf(benchmark.samples()),
                    Figures.millis(benchmark.millis("p50_ms")),
                    Figures.millis(benchmark.millis("p95_ms")),
                    Figures.millis(benchmark.millis("p99_ms")),
                    Figures.millis(benchmark.ttftP95()),
                    Figures.change(benchmark.changePercent()),
                    palette.paint(benchmark.status().id(), Palette.Colour.of(benchmark.status())));
        }
        return Stream.concat(table.lines(), reasons());
    }

    private Stream<String> reasons() {
        return run.benchmarks().stream()
                .filter(benchmark -> isSound() && !benchmark.reason().isEmpty())
                .map(ConsoleReport::reason);
    }

    private static String reason(BenchmarkRow benchmark) {
        return "  " + benchmark.name() + ": " + benchmark.reason();
    }

    private Stream<String> gates() {
        var table = Table.of(-24, 6, 10, 26, 7)
                .with("gate: P95 of all routes", "n", "P95", "change (95 %)", "finds", "status");
        for (var gate : run.gates()) {
            table = table.with(
                    gate.name(),
                    String.valueOf(gate.samples()),
                    Figures.millis(gate.p95()),
                    Figures.changeWithRange(gate),
                    Figures.finds(gate),
                    status(gate));
        }
        return Stream.concat(Stream.of(""), table.lines());
    }

    private String status(GateRow gate) {
        var status = palette.paint(gate.status().id(), Palette.Colour.of(gate.status()));
        return gate.reason().isEmpty() ? status : status + "\n  " + gate.reason();
    }

    private Stream<String> checks() {
        if (run.checks().isEmpty()) {
            return Stream.of();
        }
        var table = Table.of(-32, -4);
        for (var check : run.checks()) {
            table = table.with(check.name(), check.passed() ? "ok" : "FAIL", observation(check));
        }
        return Stream.concat(Stream.of("", "checks"), table.lines());
    }

    private static String observation(CheckRow check) {
        return check.observed() + " (expected " + check.expected() + ")";
    }

    private static Stream<String> titled(String title, Stream<String> lines) {
        var indented = lines.map(line -> "  " + line).toList();
        return indented.isEmpty() ? Stream.of() : Stream.concat(Stream.of("", title), indented.stream());
    }

    private String tokens() {
        var cost = run.cost();
        var share = cost.perUsefulAnswer().isEmpty()
                ? ""
                : ", " + Figures.usd(cost.perUsefulAnswer(), 6) + " a useful answer";
        return String.format(
                Locale.ROOT,
                "tokens %,d (%,d in, %,d out)   cost %s%s",
                cost.inputTokens() + cost.outputTokens(),
                cost.inputTokens(),
                cost.outputTokens(),
                Figures.usd(cost.total(), 4),
                share);
    }

    private String turns() {
        var turns = run.turns();
        return String.format(
                Locale.ROOT,
                "turns %,d sent = %,d completed + %,d truncated + %,d failed; %,d useful%s",
                turns.sent(),
                turns.completed(),
                turns.truncated(),
                turns.failed(),
                turns.useful(),
                run.complete() ? "" : "   INCOMPLETE: the run was cut short");
    }

    private Stream<String> stop() {
        var reason = run.stoppedEarly();
        return reason.isEmpty() ? Stream.of() : Stream.of("  stopped early: " + reason);
    }

    private Stream<String> errors() {
        return run.errors().stream().map(ConsoleReport::line);
    }

    private static String line(ErrorRow error) {
        var message = error.code() + ": " + error.sample();
        return "  " + Figures.count(error.count()) + " × " + DisplayWidth.cut(message, MESSAGE_COLUMNS);
    }
}

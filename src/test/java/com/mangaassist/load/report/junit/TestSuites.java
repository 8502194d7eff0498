package com.mangaassist.load.report.junit;

import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.report.document.BenchmarkRow;
import com.mangaassist.load.report.document.CheckRow;
import com.mangaassist.load.report.document.Complaint;
import com.mangaassist.load.report.document.Figures;
import com.mangaassist.load.report.document.GateRow;
import com.mangaassist.load.report.document.RunDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document's lines as test suites: at least one case fails exactly when the gate does. */
final class TestSuites {

    private final RunDocument run;
    private final Map<String, String> complaints;

    private TestSuites(RunDocument run) {
        this.run = run;
        this.complaints = run.failures().stream()
                .collect(Collectors.toMap(Complaint::name, Complaint::reason, (first, second) -> first));
    }

    static List<TestSuite> of(RunDocument run) {
        var suites = new TestSuites(run);
        return Stream.of(
                        new TestSuite("run", suites.run()),
                        new TestSuite(
                                "benchmarks",
                                run.benchmarks().stream().map(suites::of).toList()),
                        new TestSuite(
                                "gate", run.gates().stream().map(suites::of).toList()),
                        new TestSuite(
                                "checks", run.checks().stream().map(suites::of).toList()))
                .filter(suite -> !suite.cases().isEmpty())
                .toList();
    }

    private List<TestCase> run() {
        return List.of(
                required("came to its end", run.complete(), "the run was cut short")
                        .saying(whole()),
                required("measured soundly", run.faults().isEmpty(), String.join("; ", run.faults())),
                required(
                        "knows every price",
                        run.cost().unpricedModels().isEmpty(),
                        "no price for " + run.cost().unpricedModels()));
    }

    private String whole() {
        var total = run.total();
        return String.format(
                "turns %s, P95 %s, TTFT P95 %s, useful answer P95 %s, useful %s, cost %s, a useful answer %s",
                Figures.count(run.turns().sent()),
                Figures.millis(total.number("p95_ms")),
                Figures.millis(total.number("ttft_p95_ms")),
                Figures.millis(total.number("useful_p95_ms")),
                Figures.share(run.turns().usefulPercent()),
                Figures.usd(run.cost().total(), 4),
                Figures.usd(run.cost().perUsefulAnswer(), 6));
    }

    private static TestCase required(String name, boolean holds, String message) {
        return TestCase.of(name, holds ? Outcome.PASSED : Outcome.ERROR, holds ? "" : message);
    }

    private TestCase of(BenchmarkRow row) {
        var figures = String.format(
                "n %s, P50 %s, P95 %s, P99 %s, TTFT P95 %s, change %s, status %s",
                Figures.count(row.samples()),
                Figures.millis(row.millis("p50_ms")),
                Figures.millis(row.millis("p95_ms")),
                Figures.millis(row.millis("p99_ms")),
                Figures.millis(row.ttftP95()),
                Figures.change(row.changePercent()),
                row.status().id());
        var outcome = outcome(row.name(), row.status());
        return new TestCase(
                row.name(), outcome, message(outcome, row.name(), row.reason()), row.millis("p95_ms"), figures);
    }

    private TestCase of(GateRow row) {
        var figures = String.format(
                "n %s, P95 %s, change %s, finds %s, status %s",
                Figures.count(row.samples()),
                Figures.millis(row.p95()),
                Figures.changeWithRange(row),
                Figures.finds(row),
                row.status().id());
        var outcome = outcome(row.name(), row.status());
        return new TestCase(row.name(), outcome, message(outcome, row.name(), row.reason()), row.p95(), figures);
    }

    private TestCase of(CheckRow row) {
        var outcome = row.passed() ? Outcome.PASSED : Outcome.FAILURE;
        var figures = row.observed() + " (expected " + row.expected() + ")";
        return new TestCase(
                row.name(), outcome, row.passed() ? "" : figures, java.util.OptionalDouble.empty(), figures);
    }

    private Outcome outcome(String line, BenchmarkStatus status) {
        return switch (status) {
            case INVALID -> Outcome.ERROR;
            case REGRESSION -> Outcome.FAILURE;
            case INCONCLUSIVE -> complaints.containsKey(line) ? Outcome.FAILURE : Outcome.SKIPPED;
            case BASELINE -> Outcome.SKIPPED;
            case PASS, IMPROVEMENT -> Outcome.PASSED;
        };
    }

    private String message(Outcome outcome, String line, String reason) {
        if (outcome == Outcome.PASSED) {
            return "";
        }
        var known = complaints.getOrDefault(line, reason);
        return known.isEmpty() ? "no baseline yet" : known;
    }
}

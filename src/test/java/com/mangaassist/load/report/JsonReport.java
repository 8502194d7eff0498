package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.baseline.Judgement;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.file.AtomicFile;
import com.mangaassist.load.report.document.RunDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Renders a run as {@code report.json}, which other tools and the commands on finished runs read. */
public final class JsonReport {

    public static final String FILE_NAME = RunDocument.FILE_NAME;

    static final int SCHEMA_VERSION = RunDocument.SCHEMA_VERSION;

    private JsonReport() {}

    /**
     * Writes the file in one step.
     *
     * @return the file
     */
    public static Path write(RunReport report, Path directory) {
        var file = directory.resolve(FILE_NAME);
        AtomicFile.write(file, text(report));
        return file;
    }

    static String text(RunReport report) {
        var json = PrettyJson.newObject();
        json.put("schema_version", SCHEMA_VERSION);
        json.put("total_benchmarks", report.results().size());
        json.put(
                "regressions", report.judgement().of(BenchmarkStatus.REGRESSION).size());
        json.put("gate_passed", report.gatePassed());
        json.put("status", report.judgement().status().id());
        json.put("verdict", report.sentence());
        putVerdict(json, report.judgement());
        json.put("complete", report.context().evidence().complete());
        report.context().evidence().stopped().ifPresent(reason -> json.put("stopped_early", reason));
        putIdentity(json, report.context().identity());
        var cost = json.putObject("cost");
        CostJson.put(cost, report.cost());
        report.detail().ifPresent(detail -> CostJson.put(cost, detail.cost()));
        AccountingJson.put(json.putObject("accounting"), report.accounting());
        putEvidence(json, report.context().evidence());
        var errors = json.putArray("errors");
        report.errors()
                .forEach(error -> errors.addObject()
                        .put("code", error.code())
                        .put("count", error.count())
                        .put("sample", error.sample()));
        put(json.putObject("environment"), report.context().environment());
        put(json.putObject("fingerprint"), report.context().fingerprint().binding());
        put(json.putObject("advisory"), report.context().fingerprint().advisory());
        var gates = json.putArray("gates");
        report.judgement().gates().forEach(gate -> gates.add(DecisionJson.of(gate)));
        var checks = json.putArray("checks");
        report.judgement().checks().forEach(check -> checks.add(CheckJson.of(check)));
        var alerts = json.putArray("alerts");
        report.findings().alerts().forEach(alert -> alerts.add(AlertJson.of(alert)));
        var trend = json.putArray("trend");
        report.findings().trends().forEach(each -> trend.add(TrendJson.of(each)));
        var results = json.putArray("results");
        report.results().forEach(result -> results.add(ResultJson.of(result)));
        putSections(json, report.findings().sections());
        report.detail().ifPresent(detail -> DetailJson.put(json, detail));
        return PrettyJson.text(json);
    }

    private static void putVerdict(ObjectNode json, Judgement judgement) {
        json.put("threshold_pct", judgement.rules().thresholdPercent());
        var faults = json.putArray("faults");
        judgement.faults().forEach(faults::add);
        var failures = json.putArray("failures");
        judgement
                .failures()
                .forEach((line, complaint) ->
                        failures.addObject().put("name", line).put("reason", complaint));
    }

    /** Their lines, too, so that the console's report can be made again. */
    private static void putSections(ObjectNode json, List<Section> sections) {
        var names = json.putArray("sections");
        sections.forEach(section -> {
            names.add(section.name());
            json.set(section.name(), section.json());
        });
        var notes = json.putArray("notes");
        sections.stream().filter(section -> !section.lines().isEmpty()).forEach(section -> {
            var lines = notes.addObject().put("name", section.name()).putArray("lines");
            section.lines().forEach(lines::add);
        });
    }

    private static void putIdentity(ObjectNode json, RunIdentity identity) {
        json.put("run", identity.id());
        json.put("stage", identity.stage());
        json.put("started_at", identity.startedAt().toString());
        json.put("seed", identity.seed());
        json.put("command", identity.command());
    }

    private static void putEvidence(ObjectNode json, RunEvidence evidence) {
        evidence.warmup()
                .ifPresent(warmup ->
                        json.putObject("warmup").put("sent", warmup.sent()).put("failed", warmup.failed()));
        evidence.selfCertification()
                .ifPresent(self -> json.putObject("self_certification")
                        .put("samples", self.samples())
                        .put("ttft_median_error_ms", rounded(self.ttftMedianErrorMs(), 3))
                        .put("ttft_p99_error_ms", rounded(self.ttftP99ErrorMs(), 3)));
    }

    private static void put(ObjectNode json, Map<String, String> texts) {
        texts.forEach(json::put);
    }
}

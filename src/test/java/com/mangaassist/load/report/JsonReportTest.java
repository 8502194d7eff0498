package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonReportTest {

    @TempDir
    private Path directory;

    @Test
    void hasTheAgreedFields() throws IOException {
        assertThat(names(written(Runs.report(1))))
                .containsExactly(
                        "schema_version",
                        "total_benchmarks",
                        "regressions",
                        "gate_passed",
                        "status",
                        "verdict",
                        "threshold_pct",
                        "faults",
                        "failures",
                        "complete",
                        "run",
                        "stage",
                        "started_at",
                        "seed",
                        "command",
                        "cost",
                        "accounting",
                        "warmup",
                        "self_certification",
                        "errors",
                        "environment",
                        "fingerprint",
                        "advisory",
                        "gates",
                        "checks",
                        "alerts",
                        "trend",
                        "results",
                        "sections",
                        "notes");
    }

    @Test
    void aResultHasTheSpecificationsFields() throws IOException {
        var result = written(Runs.report(1)).path("results").path(1);

        assertThat(names(result))
                .contains(
                        "name",
                        "status",
                        "samples",
                        "mean_ms",
                        "median_ms",
                        "stddev_ms",
                        "p50_ms",
                        "p95_ms",
                        "p99_ms",
                        "min_ms",
                        "max_ms",
                        "throughput_rps",
                        "total_tokens",
                        "total_cost_usd",
                        "regression_pct",
                        "spec_rule",
                        "p95_ci_ms",
                        "mde_pct",
                        "needed_samples",
                        "ttft",
                        "itl",
                        "chunk_gap",
                        "goodput",
                        "histograms");
        assertThat(result.path("name").textValue()).isEqualTo("chat_ws_sonnet");
        assertThat(result.path("status").textValue()).isEqualTo("pass");
        assertThat(result.path("samples").longValue()).isEqualTo(100);
        assertThat(result.path("throughput_rps").doubleValue()).isEqualTo(5.0);
    }

    /** By hand: 100 · $0.0045 and 100 · $0.000375. */
    @Test
    void moneyIsExact() throws IOException {
        var report = written(Runs.report(1));

        assertThat(report.path("results").path(0).path("total_cost_usd").decimalValue())
                .isEqualByComparingTo("0.0375");
        assertThat(report.path("results").path(1).path("total_cost_usd").decimalValue())
                .isEqualByComparingTo("0.45");
        assertThat(report.path("cost").path("total_usd").decimalValue()).isEqualByComparingTo("0.4875");
        assertThat(report.path("cost")
                        .path("by_model")
                        .path(ModelId.SONNET.value())
                        .path("usd")
                        .asText())
                .isEqualTo("0.45");
    }

    @Test
    void everyTurnSentIsAccountedFor() throws IOException {
        var accounting = written(Runs.report(1)).path("accounting");

        assertThat(accounting.path("sent").longValue())
                .isEqualTo(201)
                .isEqualTo(accounting.path("completed").longValue()
                        + accounting.path("truncated").longValue()
                        + accounting.path("failed").longValue());
    }

    @Test
    void aRegressionIsCountedAndFailsTheGate() throws IOException {
        var report = written(Runs.report(0.8));

        assertThat(report.path("gate_passed").booleanValue()).isFalse();
        assertThat(report.path("regressions").intValue()).isEqualTo(1);
        assertThat(report.path("results").path(1).path("status").textValue()).isEqualTo("regression");
        assertThat(report.path("results").path(1).path("regression_pct").doubleValue())
                .isBetween(26.0, 26.2);
    }

    @Test
    void aModelWithoutPriceFailsTheGateAndIsNamed() throws IOException {
        var report = written(Runs.report(Runs.measured(new ModelId("anthropic.claude-next")), 1, Runs.context(true)));

        assertThat(report.path("gate_passed").booleanValue()).isFalse();
        assertThat(report.path("verdict").textValue()).contains("no price for [anthropic.claude-next]");
        assertThat(report.path("cost").path("unpriced_models").path(0).textValue())
                .isEqualTo("anthropic.claude-next");
        assertThat(report.path("cost").path("total_usd").asText()).isEqualTo("0.45");
    }

    @Test
    void goodputCountsFailures() throws IOException {
        var goodput = written(Runs.report(1)).path("results").path(0).path("goodput");

        assertThat(goodput.path("useful").longValue()).isEqualTo(66);
        assertThat(goodput.path("useful_per_s").doubleValue()).isEqualTo(3.3);
        assertThat(goodput.path("good_fraction").doubleValue()).isEqualTo(0.6535);
    }

    private JsonNode written(RunReport report) throws IOException {
        return Json.object(Files.readString(JsonReport.write(report, directory)));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

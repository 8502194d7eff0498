package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.Check;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what {@code schema/report.schema.json} promises to other tools. */
final class ReportSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                    Objects.requireNonNull(ReportSchemaTest.class.getResourceAsStream("/schema/report.schema.json")));

    static Stream<RunReport> reports() {
        var plain = Runs.report(0.8);
        return Stream.of(
                plain,
                Runs.unsound(),
                Runs.detailed(),
                Runs.detailed().with(FindingsTest.FINDINGS),
                plain.with(plain.judgement().with(List.of(new Check("quota", true, "60", "59")))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportIsValid(RunReport report) {
        assertThat(errors(JsonReport.text(report))).isEmpty();
    }

    static Stream<Consumer<ObjectNode>> mistakes() {
        return Stream.of(
                report -> report.put("undocumented", 1),
                report -> report.remove("verdict"),
                report -> report.put("status", "fine"),
                report -> report.put("started_at", "yesterday"),
                report -> ((ObjectNode) report.path("accounting")).put("sent", -1),
                report -> ((ObjectNode) report.path("results").path(0)).put("p95_ms", "fast"),
                report -> ((ObjectNode) report.path("gates").path(0)).remove("p95_ms"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsFound(Consumer<ObjectNode> mistake) {
        JsonNode report = Runs.document(Runs.detailed()).json().deepCopy();
        mistake.accept((ObjectNode) report);

        assertThat(errors(report.toString())).hasSize(1);
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}

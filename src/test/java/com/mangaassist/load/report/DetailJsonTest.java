package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DetailJsonTest {

    private final JsonNode report = Json.object(JsonReport.text(Runs.detailed()));

    @Test
    void theTimelineAccountsForEveryTurn() {
        var buckets = report.path("timeline").path("buckets");

        assertThat(sum(buckets, "sent")).isEqualTo(201);
        assertThat(sum(buckets, "completed")).isEqualTo(200);
        assertThat(buckets.path(0).path("concurrency").longValue()).isEqualTo(2);
    }

    @Test
    void theBreakdownAddsUpToTheRun() {
        var rows = report.path("breakdown").path("rows");

        for (var name : List.of("sent", "completed", "truncated", "failed", "useful")) {
            assertThat(sum(rows, name))
                    .as(name)
                    .isEqualTo(report.path("accounting").path(name).longValue())
                    .isEqualTo(report.path("breakdown").path("total").path(name).longValue());
        }
        assertThat(report.path("breakdown").path("total").path("cost_usd").decimalValue())
                .isEqualByComparingTo(report.path("cost").path("total_usd").decimalValue());
    }

    @Test
    void aDistributionStandsBesideItsBaseline() {
        var places = report.path("distributions").path("quantiles");
        var lines = new ArrayList<JsonNode>();
        report.path("distributions").path("lines").forEach(lines::add);

        assertThat(lines)
                .extracting(line -> line.path("scope").asText() + " "
                        + line.path("quantity").asText())
                .containsExactly(
                        "haiku latency",
                        "sonnet latency",
                        "sonnet ttft",
                        "sonnet chunk_gap",
                        "chat_http_haiku latency",
                        "chat_ws_sonnet latency",
                        "chat_ws_sonnet ttft",
                        "chat_ws_sonnet chunk_gap",
                        "haiku useful",
                        "sonnet useful",
                        "chat_http_haiku useful",
                        "chat_ws_sonnet useful");
        assertThat(lines.get(0).has("baseline_ms")).isFalse();
        assertThat(lines.get(1).path("ms")).hasSameSizeAs(places);
        assertThat(lines.get(1).path("baseline_ms")).hasSameSizeAs(places);
        assertThat(lines.get(1).path("ms").path(25).doubleValue())
                .isEqualTo(report.path("results").path(1).path("p50_ms").doubleValue());
    }

    private static long sum(JsonNode rows, String field) {
        var sum = 0L;
        for (var row : rows) {
            sum += row.path(field).longValue();
        }
        return sum;
    }
}

package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.PastRun;
import com.mangaassist.load.baseline.Trend;
import com.mangaassist.load.baseline.alert.Alert;
import com.mangaassist.load.baseline.alert.AlertLevel;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.report.console.ConsoleReport;
import com.mangaassist.load.report.console.Palette;
import com.mangaassist.load.stats.ChangePoint;
import com.mangaassist.load.stats.Drift;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FindingsTest {

    private static final Trend TREND = new Trend(
            "chat_ws_sonnet",
            List.of(
                    new Trend.Point(new PastRun("r0", Instant.EPOCH, 300, 1000, 500), Trend.ACCEPTED),
                    new Trend.Point(new PastRun("r1", Instant.ofEpochSecond(60), 310, 1150, 0), "regression")),
            Optional.of(new ChangePoint(1, Math.log(1.15), 0.0005)),
            Optional.of(new Drift(Math.log(1.06), 0.002)));

    static final Findings FINDINGS = new Findings(
            List.of(TREND),
            List.of(new Alert("sonnet", "p99", AlertLevel.FAIL, "at most 2,000 ms", "2,345 ms")),
            List.of());

    @Test
    void theConsoleTellsAlertsAndTrends() {
        assertThat(new ConsoleReport(Runs.document(Runs.report(1).with(FINDINGS)), Palette.PLAIN).body())
                .contains("""

                alerts
                  fail: sonnet p99 2,345 ms (at most 2,000 ms)

                trend
                  chat_ws_sonnet P95 changed by +15.0 % with run r1 (critical, p = 0.0005)
                  chat_ws_sonnet P95 drifted by +6.0 % over 2 runs (warning, p = 0.0020)
                """);
    }

    @Test
    void theReportHasEachPointAndWhereTheChangeBegan() {
        var trend = Json.object(JsonReport.text(Runs.report(1).with(FINDINGS)))
                .path("trend")
                .path(0);

        assertThat(trend.path("name").textValue()).isEqualTo("chat_ws_sonnet");
        assertThat(trend.path("change")).hasToString("""
                {"change_pct":15.0,"level":"critical","p_value":5.0E-4,"run":"r1"}""");
        assertThat(trend.path("drift")).hasToString("""
                {"change_pct":6.0,"level":"warning","p_value":0.002,"runs":2}""");
        assertThat(trend.path("points").path(0)).hasToString("""
                {"run":"r0","at":"1970-01-01T00:00:00Z","status":"accepted","samples":300,"p95_ms":1000.0,"ttft_p95_ms":500.0}""");
        assertThat(trend.path("points").path(1)).hasToString("""
                {"run":"r1","at":"1970-01-01T00:01:00Z","status":"regression","samples":310,"p95_ms":1150.0}""");
    }

    @Test
    void theReportHasEachAlert() {
        assertThat(Json.object(JsonReport.text(Runs.report(1).with(FINDINGS))).path("alerts"))
                .hasToString("""
                        [{"benchmark":"sonnet","metric":"p99","level":"fail","limit":"at most 2,000 ms","observed":"2,345 ms"}]""");
    }
}

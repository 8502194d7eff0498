package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.baseline.Acceptance;
import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.baseline.InvalidBaselineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FinishedRunTest {

    private static final Acceptance NOW = Acceptance.at(Instant.parse("2026-02-01T00:00:00Z"));

    @TempDir
    private Path directory;

    @Test
    void distributionsComeBackFromTheReport() {
        var report = Runs.report(1);
        JsonReport.write(report, directory);

        var run = FinishedRun.read(directory, NOW);

        assertThat(run.stage()).isEqualTo("embedded");
        assertThat(run.status()).isEqualTo(BenchmarkStatus.BASELINE);
        assertThat(run.runs()).containsOnlyKeys("chat_http_haiku", "chat_ws_sonnet");
        var ws = Objects.requireNonNull(run.runs().get("chat_ws_sonnet"));
        assertThat(ws.id()).isEqualTo("chatsimulation-20260131");
        assertThat(ws.accepted()).isEqualTo(NOW);
        assertThat(ws.latency()).isEqualTo(report.results().get(1).times().latency());
        assertThat(ws.timeToFirstToken())
                .isEqualTo(report.results().get(1).times().timeToFirstToken());
    }

    @Test
    void aRunThatWasCutShortIsNoBaseline() {
        JsonReport.write(Runs.report(Runs.measured(), 1, Runs.context(false)), directory);

        assertThatThrownBy(() -> FinishedRun.read(directory, NOW))
                .isInstanceOf(InvalidBaselineException.class)
                .hasMessageContaining("complete: \"false\"");
    }

    @Test
    void aDirectoryWithoutReportIsNamed() {
        assertThatThrownBy(() -> FinishedRun.read(directory, NOW)).hasMessageStartingWith(directory + ": chat.run: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "schema_version": 1  | "schema_version": 9  | schema_version: "9"
            (?s)(results.*?)"samples": 101 | $1"samples": 0 | results[0].samples: "0"
            "latency": "HIST     | "latency": "X        | results[0].histograms.latency
            "status": "baseline" | "status": "fine"     | status: "fine"
            "stage": "embedded"  | "stage": 1           | stage: "1"
            """)
    void aBrokenReportGetsOneLine(String right, String wrong, String named) throws IOException {
        var file = JsonReport.write(Runs.report(1), directory);
        Files.writeString(file, Files.readString(file).replaceFirst(right, wrong));

        assertThatThrownBy(() -> FinishedRun.read(directory, NOW))
                .isInstanceOf(InvalidBaselineException.class)
                .hasMessageStartingWith(file + ": " + named)
                .hasMessageNotContaining("\n");
    }
}

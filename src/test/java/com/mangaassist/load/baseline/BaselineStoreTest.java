package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.metric.TurnSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BaselineStoreTest {

    private static final Baseline BASELINE = new Baseline(
            "chat_ws_sonnet",
            new Fingerprint(Map.of("chat.rate", "40"), Map.of("chat.seed", "42")),
            Optional.of(new Calibration(0.0123, 0.0071, 20, 1, Samples.NOON, "1 to 20")),
            List.of(
                    new BaselineRun(
                            "run-1",
                            Samples.ACCEPTED,
                            12.5,
                            new Blobs(Samples.hundred(12), Samples.hundred(4), TurnSeries.EMPTY)),
                    new BaselineRun(
                            "run-2",
                            new Acceptance(
                                    Samples.NOON.plusSeconds(60),
                                    "yuki",
                                    "faster cache",
                                    "4f2a9c1",
                                    "this run is invalid"),
                            13,
                            new Blobs(Samples.hundred(11), Samples.hundred(5), TurnSeries.EMPTY))),
            List.of(new PastRun("run-0", Samples.NOON.minusSeconds(60), 100, 1500.25, 0)));

    @TempDir
    private Path directory;

    @Test
    void isReadAsSaved() {
        var file = store().save(BASELINE);

        assertThat(file).isEqualTo(directory.resolve("embedded/chat_ws_sonnet.json"));
        assertThat(store().find("chat_ws_sonnet")).contains(BASELINE);
    }

    @Test
    void aStageWithoutBaselinesIsEmpty() {
        assertThat(store().all()).isEmpty();
    }

    @Test
    void figuresComeFirstAndOneALineAndHistogramsLast() throws IOException {
        var lines = Files.readAllLines(store().save(BASELINE));

        assertThat(lines)
                .startsWith(
                        "{",
                        "  \"schema_version\": 3,",
                        "  \"name\": \"chat_ws_sonnet\",",
                        "  \"p95_ms\": 1103.33,",
                        "  \"mean_ms\": 580.77,",
                        "  \"throughput_rps\": 12.750,",
                        "  \"ttft_p95_ms\": 429.45,",
                        "  \"n\": 200,",
                        "  \"timestamp\": 1769860860,")
                .filteredOn(line -> line.contains("HISTFAAA"))
                .hasSize(4);
        assertThat(lines.subList(0, lines.size() - 12)).noneMatch(line -> line.contains("HISTFAAA"));
    }

    /** The file as the first version wrote it: two runs' figures, and nothing of who accepted them. */
    @Test
    void aFileOfTheFirstVersionIsStillRead() throws IOException {
        var file = store().save(BASELINE);
        var first = Files.readString(file)
                .replace("\"schema_version\": 3", "\"schema_version\": 1")
                .replaceAll("(?s)\\s*\"history\": \\[.*?\\],", "")
                .replaceAll("\\s*\"(accepted_by|why|commit|overruled)\": \"[^\"]*\",", "");
        Files.writeString(file, first);

        var read = store().find("chat_ws_sonnet").orElseThrow();

        assertThat(first).doesNotContain("history", "yuki");
        assertThat(read.p95Millis()).isEqualTo(BASELINE.p95Millis());
        assertThat(read.history()).extracting(PastRun::id).containsExactly("run-1", "run-2");
        assertThat(read.runs().get(1).accepted()).isEqualTo(Acceptance.at(Samples.NOON.plusSeconds(60)));
    }

    @Test
    void savingLeavesNothingElseBehind() throws IOException {
        store().save(BASELINE);
        store().save(BASELINE);

        try (var files = Files.list(directory.resolve("embedded"))) {
            assertThat(files).containsExactly(directory.resolve("embedded/chat_ws_sonnet.json"));
        }
    }

    @Test
    void whatACrashLeftBesideTheFilesIsNoBaseline() throws IOException {
        store().save(BASELINE);
        Files.writeString(directory.resolve("embedded/.chat_ws_sonnet.json123.tmp"), "{\"half");

        assertThat(store().all()).containsOnlyKeys("chat_ws_sonnet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            (?s).*                       | ~~                    | file             | a JSON object
            (?s).{90}$                   | ~~                    | file             | a JSON object
            (?s).*                       | [1]                   | file             | a JSON object
            "schema_version": 3          | "schema_version": 4   | schema_version   | 1 to 3, which this harness can read
            "schema_version": 3          | "schema_version": 1.5 | schema_version   | 1 to 3
            "schema_version": 3          | "schema_version": "3" | schema_version   | a number
            "latency_tau": 0.0123        | "latency_tau": 1      | calibration.latency_tau | below 1
            "runs": 20                   | "runs": 1             | calibration.runs | at least 2
            "false_alarms": 1            | "false_alarms": 21    | calibration.false_alarms | at most 20
            "p95_ms": 1500.25            | "p95_ms": 0           | history[0].p95_ms | above 0
            "p95_ms": 1103.33            | "p95_ms": 1300.00     | p95_ms           | 1103.33, which the runs
            "p95_ms": 1103.33            | "p95_ms": null        | p95_ms           | a number
            "mean_ms": 580.77            | "mean_ms": 580.79     | mean_ms          | 580.77
            "ttft_p95_ms": 429.45        | "ttft_p95_ms": 4      | ttft_p95_ms      | 429.45
            "n": 200                     | "n": 300              | n                | 200
            "n": 100                     | "n": 101              | runs[0].n        | 100
            "name": "chat_ws_sonnet"     | "name": "chat"        | name             | the file's own name
            "accepted_at": "2026-01-31T12:00:00Z" | "accepted_at": "noon"                  | runs[0].accepted_at | an instant
            "latency": "HIST             | "latency": "TSIH      | histograms[0].latency | HdrHistogram
            "chat.rate": "40"            | "chat.rate": 40       | fingerprint.chat.rate | a string
            """)
    void aBrokenFileGetsOneLineThatNamesFileFieldValueAndWhatIsAllowed(
            String right, String wrong, String field, String allowed) throws IOException {
        var file = store().save(BASELINE);
        Files.writeString(file, Files.readString(file).replaceFirst(right, wrong));

        assertThatThrownBy(this::store)
                .isInstanceOf(InvalidBaselineException.class)
                .hasMessageStartingWith(file + ": " + field + ": \"")
                .hasMessageContaining("is not allowed; expected ")
                .hasMessageContaining(allowed)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aStageOutsideTheDirectoryIsRefused() {
        assertThatThrownBy(() -> BaselineStore.open(directory, "../x"))
                .hasMessageContaining("chat.stage")
                .hasMessageContaining("\"../x\"");
    }

    private BaselineStore store() {
        return BaselineStore.open(directory, "embedded");
    }
}

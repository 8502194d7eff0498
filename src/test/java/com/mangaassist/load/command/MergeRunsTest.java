package com.mangaassist.load.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.HistogramLog;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.report.Runs;
import com.mangaassist.load.report.Surroundings;
import com.mangaassist.load.report.document.RunDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MergeRunsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-02-01T00:00:00Z"));
    private static final String MERGED = "merged-20260201000000000";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @BeforeEach
    void theRunsOfTwoGenerators() throws IOException {
        Runs.leave(directory.resolve("a"));
        Runs.leave(directory.resolve("b"));
        replace("\"run\": \"chatsimulation-20260131\"", "\"run\": \"another-machine\"");
        replace("\"seed\": 42", "\"seed\": 43");
    }

    @Test
    void everyCountAndEveryTokenIsTheSum() {
        assertThat(merge("a", "b")).as(text(err)).isZero();

        var one = RunDocument.read(directory.resolve("a"));
        var sum = RunDocument.read(directory.resolve(MERGED));
        var accounting = sum.json().path("accounting");
        one.json()
                .path("accounting")
                .properties()
                .forEach(count -> assertThat(accounting.path(count.getKey()).longValue())
                        .as(count.getKey())
                        .isEqualTo(2 * count.getValue().longValue()));
        assertThat(sum.json().at("/cost/total_usd").decimalValue())
                .isPositive()
                .isEqualByComparingTo(
                        one.json().at("/cost/total_usd").decimalValue().multiply(BigDecimal.valueOf(2)));
        assertThat(sum.json().at("/errors/0/count").longValue()).isEqualTo(2);
        assertThat(sum.json().at("/breakdown/rows/0/sent").longValue())
                .isEqualTo(2 * one.json().at("/breakdown/rows/0/sent").longValue());
        assertThat(sum.json().at("/results/0/throughput_rps").doubleValue())
                .isCloseTo(2 * one.json().at("/results/0/throughput_rps").doubleValue(), Offset.offset(0.002));
        assertThat(sum.json().at("/results/1/p95_ms")).isEqualTo(one.json().at("/results/1/p95_ms"));
        assertThat(text(out)).contains("merged from 2 runs", "another-machine");
    }

    @Test
    void everyDistributionIsTheSum() {
        merge("a", "b");

        var one = HistogramLog.read(directory.resolve("a/histograms.hlog"));
        var sum = HistogramLog.read(directory.resolve(MERGED).resolve("histograms.hlog"));
        assertThat(sum).hasSizeGreaterThan(8).containsOnlyKeys(one.keySet());
        one.forEach((tag, histogram) -> assertThat(sum.getOrDefault(tag, LatencyHistogram.EMPTY))
                .as(tag)
                .isEqualTo(histogram.plus(histogram)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "stage": "embedded"     | "stage": "prod"          | stage
            "slo_ms": 1000          | "slo_ms": 2000           | limits.slo_ms
            "chat.rate": "40"       | "chat.rate": "20"        | options.chat.rate
            "threshold_pct": 10.0   | "threshold_pct": 5.0     | threshold_pct
            "fingerprint": { }      | "fingerprint": {"p":"1"} | fingerprint.p
            "run": "another-machine" | "run": "chatsimulation-20260131" | run
            """)
    void runsWithoutASumAreRefusedByField(String was, String is, String field) throws IOException {
        replace(was, is);

        assertThat(merge("a", "b")).isEqualTo(1);

        assertThat(text(err))
                .hasLineCount(1)
                .startsWith("error: " + directory.resolve("b/report.json") + ": " + field + ": ");
        assertThat(directory.resolve(MERGED)).doesNotExist();
    }

    @Test
    void anInvalidRunMakesTheSumInvalid() throws IOException {
        replace("\"faults\": [ ]", "\"faults\": [\"the machine was busy\"]");

        assertThat(merge("a", "b")).isEqualTo(1);
        assertThat(RunDocument.read(directory.resolve(MERGED)).faults())
                .containsExactly("another-machine: the machine was busy");
    }

    @Test
    void aLogThatTellsSomethingElseIsRefused() throws IOException {
        var log = directory.resolve("b/histograms.hlog");
        Files.writeString(log, Files.readString(log).replaceAll("Tag=chat_ws_sonnet.latency[^\n]*\n", ""));

        assertThat(merge("a", "b")).isEqualTo(1);
        assertThat(text(err)).hasLineCount(1).contains(log + ": chat_ws_sonnet.latency");
    }

    @Test
    void oneRunIsNoSum() {
        assertThat(merge("a")).isEqualTo(1);
        assertThat(text(err)).hasLineCount(1).contains("chat.runs");
    }

    private int merge(String... runs) {
        var options = new Properties();
        options.setProperty(
                "chat.runs",
                Arrays.stream(runs)
                        .map(name -> directory.resolve(name).toString())
                        .collect(Collectors.joining(",")));
        options.setProperty("chat.baselines", directory.resolve("baselines").toString());
        return new MergeRuns(new Surroundings(Map.of(), false), CLOCK, print(out), print(err)).run(options);
    }

    private void replace(String was, String is) throws IOException {
        var report = directory.resolve("b/report.json");
        assertThat(report).content().contains(was);
        Files.writeString(report, Files.readString(report).replace(was, is));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

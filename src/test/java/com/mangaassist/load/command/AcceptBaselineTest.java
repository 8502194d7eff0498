package com.mangaassist.load.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptBaselineTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-02-01T00:00:00Z"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Properties options = new Properties();

    @TempDir
    private Path directory;

    @BeforeEach
    void aFinishedRun() throws IOException {
        try (var report = Objects.requireNonNull(getClass().getResourceAsStream("/finished-run/report.json"))) {
            Files.write(directory.resolve("report.json"), report.readAllBytes());
        }
    }

    @Test
    void aFinishedRunBecomesTheBaselineOfItsStage() {
        var status = accept(directory.toString());

        var files = directory.resolve("baselines").resolve("embedded");
        assertThat(text(err)).isEmpty();
        assertThat(status).isZero();
        assertThat(text(out).lines())
                .containsExactly(
                        "accepted chat_http_haiku as " + files.resolve("chat_http_haiku.json") + ", 1 of 5 runs",
                        "accepted chat_ws_sonnet as " + files.resolve("chat_ws_sonnet.json") + ", 1 of 5 runs");
        assertThat(files.resolve("chat_ws_sonnet.json")).content().contains("\"p95_ms\": 1920.51");
    }

    @Test
    void withoutARunItSaysWhichOptionIsMissing() {
        assertThat(accept("")).isEqualTo(1);
        assertThat(text(err)).isEqualTo("-Dchat.run= is not allowed; expected the directory of a finished run\n");
    }

    @Test
    void aWrongDirectoryGetsOneLine() {
        assertThat(accept(directory.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1).first().asString().contains("nowhere", "chat.run");
    }

    @Test
    void aRunThatWasCutShortChangesNothing() throws IOException {
        report("\"complete\": true", "\"complete\": false");

        assertThat(accept(directory.toString())).isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1);
        assertThat(directory.resolve("baselines")).doesNotExist();
    }

    @Test
    void aFurtherRunJoinsTheFirst() throws IOException {
        accept(directory.toString());
        report("chatsimulation-20260131", "another-run");

        assertThat(accept(directory.toString())).isZero();
        assertThat(text(out)).contains("chat_ws_sonnet.json, 2 of 5 runs");
    }

    @Test
    void theSameRunCountsOnce() {
        accept(directory.toString());

        assertThat(accept(directory.toString())).isEqualTo(1);
        assertThat(text(err))
                .startsWith("this run is part of all its baselines already")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regression", "invalid"})
    void aFailedRunIsRefusedUnlessForced(String status) throws IOException {
        report("\"status\": \"baseline\",\n  \"verdict\"", "\"status\": \"" + status + "\",\n  \"verdict\"");

        assertThat(accept(directory.toString())).isEqualTo(1);
        assertThat(text(err))
                .startsWith("this run is " + status)
                .contains("chat.force")
                .hasLineCount(1);
        options.setProperty("chat.force", "true");
        assertThat(accept(directory.toString())).isZero();
        assertThat(directory.resolve("baselines/embedded/chat_ws_sonnet.json"))
                .content()
                .contains("\"overruled\": \"this run is " + status + "\"");
    }

    @Test
    void aRunWithAFailedCheckIsRefused() throws IOException {
        report("\"gate_passed\": true", "\"gate_passed\": false");

        assertThat(accept(directory.toString())).isEqualTo(1);
        assertThat(text(err)).startsWith("this run did not pass: gate ").hasLineCount(1);
    }

    @Test
    void aRunThatWasStoppedEarlyIsRefused() throws IOException {
        report("\"complete\": true", "\"complete\": true, \"stopped_early\": \"decided with 250 turns\"");

        assertThat(accept(directory.toString())).isEqualTo(1);
        assertThat(text(err))
                .startsWith("this run was stopped early: decided with 250 turns; ")
                .hasLineCount(1);
    }

    @Test
    void whatAnInterruptedAcceptanceLeftOutIsMadeUpFor() throws IOException {
        accept(directory.toString());
        Files.delete(directory.resolve("baselines/embedded/chat_ws_sonnet.json"));
        out.reset();

        assertThat(accept(directory.toString())).isZero();
        assertThat(text(out)).contains("accepted chat_ws_sonnet").doesNotContain("chat_http_haiku");
    }

    @Test
    void anImprovementReplacesWhatWasThere() throws IOException {
        accept(directory.toString());
        report("chatsimulation-20260131", "faster-run");
        report("\"status\": \"baseline\",\n  \"verdict\"", "\"status\": \"improvement\",\n  \"verdict\"");
        options.setProperty("chat.why", "smaller prompts");

        assertThat(accept(directory.toString())).isZero();

        assertThat(directory.resolve("baselines/embedded/chat_ws_sonnet.json"))
                .content()
                .containsOnlyOnce("\"chatsimulation-20260131\"")
                .contains("\"why\": \"smaller prompts\"");
    }

    @Test
    void aRunUnderOtherOptionsIsRefusedFieldByField() throws IOException {
        accept(directory.toString());
        report("chatsimulation-20260131", "another-run");
        report("\"fingerprint\": { }", "\"fingerprint\": { \"chat.rate\": \"20\" }");

        assertThat(accept(directory.toString())).isEqualTo(1);
        assertThat(text(err)).contains("chat.rate was absent, is 20").hasLineCount(1);
    }

    @Test
    void aPathThatIsNoneGetsOneLine() {
        assertThat(accept("a\0b")).isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1);
    }

    private int accept(String run) {
        options.setProperty("chat.run", run);
        options.setProperty("chat.baselines", directory.resolve("baselines").toString());
        return new AcceptBaseline(CLOCK, print(out), print(err)).run(options);
    }

    private void report(String was, String is) throws IOException {
        var report = directory.resolve("report.json");
        Files.writeString(report, Files.readString(report).replace(was, is));
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}

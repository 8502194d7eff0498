package com.mangaassist.load.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.report.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderReportTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Properties options = new Properties();

    @TempDir
    private Path directory;

    @BeforeEach
    void twoFinishedRuns() throws IOException {
        try (var report = Objects.requireNonNull(getClass().getResourceAsStream("/finished-run/report.json"))) {
            var text = new String(report.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(Files.createDirectory(directory.resolve("a")).resolve("report.json"), text);
            Files.writeString(
                    Files.createDirectory(directory.resolve("b")).resolve("report.json"),
                    text.replace("1920.51", "960.25"));
        }
    }

    @Test
    void everythingIsMadeAgainFromTheStoredReport() {
        assertThat(render("chat.run", "a")).isZero();

        assertThat(text(err)).isEmpty();
        assertThat(text(out))
                .contains(
                        "\nchat_ws_sonnet ",
                        "\ngate ",
                        directory.resolve("a/report.html").toString());
        assertThat(directory.resolve("a")).isDirectoryContaining("glob:**/{report.html,junit.xml,summary.md}");
        assertThat(directory.resolve("a").toFile().list())
                .containsExactlyInAnyOrder("report.json", "report.html", "junit.xml", "summary.md");
    }

    @Test
    void twoRunsStandSideBySide() {
        render("chat.compare", "b");

        assertThat(render("chat.run", "a")).isZero();

        assertThat(text(out)).containsPattern("chat_ws_sonnet +1,921 ms +960 ms +\\+100\\.0 %");
        assertThat(directory.resolve("a/comparison.md")).content().contains("| 1,921 ms | 960 ms | +100.0 % |");
        assertThat(directory.resolve("a/comparison.html")).isNotEmptyFile();
    }

    @Test
    void aWrongFolderGetsOneLine() {
        assertThat(render("chat.run", "nowhere")).isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1).first().asString().contains("nowhere", "chat.run");
    }

    private int render(String option, String folder) {
        options.setProperty(option, directory.resolve(folder).toString());
        err.reset();
        return new RenderReport(new Surroundings(Map.of(), false), print(out), print(err)).run(options);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

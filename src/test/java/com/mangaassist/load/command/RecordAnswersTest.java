package com.mangaassist.load.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.command.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordAnswersTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileInPlaceOfTheFolderIsOneLine(boolean dryRun) throws Exception {
        var file = Files.writeString(directory.resolve("recordings"), "mine");

        assertThat(said(file, dryRun))
                .isEqualToIgnoringNewLines("error: recordings: \"" + file + "\" is not allowed; expected a folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatCannotBeMadeIsOneLine() throws Exception {
        var file = Files.writeString(directory.resolve("recordings"), "mine");

        assertThat(said(file.resolve("sub"), false))
                .startsWith("error: recordings: cannot make the folder")
                .hasLineCount(1);
    }

    private String said(Path recordings, boolean dryRun) throws IOException, InterruptedException {
        var options = List.of(
                "-Dchat.upstream=http://127.0.0.1:1",
                "-Dmock.port=0",
                "-Dchat.recordings=" + recordings,
                "-Dchat.dryRun=" + dryRun);
        var process = new ProcessBuilder(JavaCommand.line(options, RecordAnswers.class.getName(), List.of()))
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            return Files.readString(directory.resolve("err"), UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }
}

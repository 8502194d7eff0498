package com.mangaassist.load.command.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunForkTest {

    @TempDir
    private Path folder;

    @Test
    void aRunThatIsThereIsNotMadeAgain() throws IOException, InterruptedException {
        var done = run("aa-1", "\"complete\": true");

        assertThat(fork().run("aa-1", Map.of())).contains(done);
        assertThat(folder.resolve("aa-1.log")).doesNotExist();
    }

    @Test
    void aRunThatWasInterruptedGivesWayToAnother() throws IOException, InterruptedException {
        var cut = run("aa-1", "\"complete\": false");

        assertThat(fork().run("aa-1", Map.of())).isEmpty();
        assertThat(cut).doesNotExist();
        assertThat(folder.resolve("aa-1.log")).exists();
    }

    /** Long enough to start a process, too short for a run. */
    private RunFork fork() {
        return new RunFork(folder, Duration.ofMillis(1));
    }

    private Path run(String name, String complete) throws IOException {
        try (var report = Objects.requireNonNull(getClass().getResourceAsStream("/finished-run/report.json"))) {
            var run = Files.createDirectories(folder.resolve(name).resolve("chatsimulation-1"));
            var text = new String(report.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(run.resolve("report.json"), text.replace("\"complete\": true", complete));
            return run;
        }
    }
}

package com.mangaassist.load.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {

    private static final String OLD = "o".repeat(300_000);
    private static final String NEW = "n".repeat(300_000);

    @TempDir
    private Path directory;

    @Test
    void aReaderSeesTheOldTextOrTheNew() throws IOException {
        var file = directory.resolve("a/b.json");
        AtomicFile.write(file, OLD);

        var writer = CompletableFuture.runAsync(() -> {
            for (var i = 0; i < 40; i++) {
                AtomicFile.write(file, i % 2 == 0 ? NEW : OLD);
            }
        });

        do {
            assertThat(Files.readString(file))
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEqualTo(OLD),
                            text -> assertThat(text).isEqualTo(NEW));
        } while (!writer.isDone());
        writer.join();
    }

    @Test
    void aFailureNamesTheFileAndLeavesNothing() throws IOException {
        var file = Files.createDirectories(directory.resolve("taken/by/a/directory"));

        assertThatThrownBy(() -> AtomicFile.write(directory.resolve("taken/by"), NEW))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("taken");
        assertThat(file).isDirectory();
        try (var left = Files.list(directory.resolve("taken"))) {
            assertThat(left).containsExactly(directory.resolve("taken/by"));
        }
    }
}

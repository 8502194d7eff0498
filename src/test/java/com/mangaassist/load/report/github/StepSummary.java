package com.mangaassist.load.report.github;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file whose Markdown GitHub shows on the job's page. */
public record StepSummary(Path file) {

    /** GitHub shows nothing at all of a larger one. */
    static final long MOST_BYTES = 1 << 20;

    /** Adds the Markdown to what earlier steps wrote; returns why that could not be. */
    public Optional<String> append(String markdown) {
        var bytes = ("\n" + markdown).getBytes(StandardCharsets.UTF_8);
        try {
            var size = Files.exists(file) ? Files.size(file) : 0;
            if (size + bytes.length > MOST_BYTES) {
                return Optional.of("the job's summary is full: it holds 1 MiB");
            }
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of("the job's summary was not written: " + failed.getMessage());
        }
    }
}

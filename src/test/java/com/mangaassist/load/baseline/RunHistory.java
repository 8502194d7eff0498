package com.mangaassist.load.baseline;

import com.mangaassist.load.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All sound runs of a stage on this machine, accepted or not: {@code <directory>/<stage>.jsonl}, one run a line.
 *
 * <p>Unlike a baseline it is no reviewed file. It only feeds the trend; a line that cannot be read is passed over.
 */
public final class RunHistory {

    private static final int MOST_RUNS = 200;

    private final Path file;

    private RunHistory(Path file) {
        this.file = file;
    }

    public static RunHistory of(Path directory, String stage) {
        return new RunHistory(directory.resolve(stage + ".jsonl"));
    }

    /** The oldest first. */
    public List<RememberedRun> runs() {
        return lines().stream()
                .flatMap(line -> RememberedRunJson.read(file, line).stream())
                .toList();
    }

    /** Adds a run, and forgets the oldest of too many. */
    public void remember(RememberedRun run) {
        var all = Stream.concat(lines().stream(), Stream.of(RememberedRunJson.line(run)))
                .toList();
        var kept = all.subList(Math.max(0, all.size() - MOST_RUNS), all.size());
        AtomicFile.write(file, kept.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    private List<String> lines() {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : new ArrayList<>();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}

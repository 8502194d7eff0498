package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.baseline.InvalidBaselineException;
import com.mangaassist.load.baseline.JsonFields;
import com.mangaassist.load.report.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/** Where one run of a campaign leaves its own folder. */
record TrialFolder(Path path) {

    /** The run's folder if the run came to its end. */
    Optional<Path> finished() throws IOException {
        return any().filter(TrialFolder::isComplete);
    }

    /** The run's folder, whatever became of the run. */
    Optional<Path> any() throws IOException {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (var folders = Files.list(path)) {
            return folders.filter(Files::isDirectory).findFirst();
        }
    }

    /** Makes room for a run. */
    void empty() throws IOException {
        if (Files.isDirectory(path)) {
            try (var all = Files.walk(path)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(path);
    }

    private static boolean isComplete(Path run) {
        var report = run.resolve(JsonReport.FILE_NAME);
        try {
            return Files.isRegularFile(report) && JsonFields.read(report).flag("complete");
        } catch (InvalidBaselineException broken) {
            return false;
        }
    }
}

package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.baseline.Acceptance;
import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.baseline.InvalidBaselineException;
import com.mangaassist.load.baseline.JsonFields;
import com.mangaassist.load.report.FinishedRun;
import com.mangaassist.load.report.JsonReport;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One run and what the gate said of it.
 *
 * @param run empty where there is no report to read
 * @param turns sent
 * @param verdict in a sentence
 */
record Trial(long seed, BenchmarkStatus status, Optional<FinishedRun> run, long turns, String verdict) {

    static Trial read(long seed, Path folder, Acceptance accepted) {
        try {
            var run = FinishedRun.read(folder, accepted);
            var report = JsonFields.read(folder.resolve(JsonReport.FILE_NAME));
            var turns = (long) report.object("accounting").number("sent");
            return new Trial(seed, run.status(), Optional.of(run), turns, report.text("verdict"));
        } catch (InvalidBaselineException unreadable) {
            return lost(seed, unreadable.getMessage() == null ? "" : unreadable.getMessage());
        }
    }

    static Trial lost(long seed, String why) {
        return new Trial(seed, BenchmarkStatus.INVALID, Optional.empty(), 0, why);
    }

    /** Whether the gate had anything to say. */
    boolean valid() {
        return status != BenchmarkStatus.INVALID;
    }
}

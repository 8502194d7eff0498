package com.mangaassist.load.report.merge;

import com.mangaassist.load.baseline.JsonFields;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.breakdown.Breakdown;
import com.mangaassist.load.stats.Moments;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One load generator's run, read back whole.
 *
 * @param report its report.json
 * @param dollars per completed answer, by benchmark
 */
record LoadPart(
        Path file,
        JsonFields report,
        RunMeasurements measured,
        Breakdown kinds,
        Statement statement,
        Map<String, Moments> dollars) {

    String run() {
        return report.text("run");
    }

    String startedAt() {
        return report.text("started_at");
    }

    /** Why the run is invalid, each with its name. */
    List<String> faults() {
        return report.strings("faults").stream()
                .map(fault -> run() + ": " + fault)
                .toList();
    }
}

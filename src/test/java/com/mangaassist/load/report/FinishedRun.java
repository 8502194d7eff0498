package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Acceptance;
import com.mangaassist.load.baseline.AnswerCost;
import com.mangaassist.load.baseline.BaselineRun;
import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.baseline.Blobs;
import com.mangaassist.load.baseline.Fingerprint;
import com.mangaassist.load.baseline.InvalidBaselineException;
import com.mangaassist.load.baseline.JsonFields;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is left of a run in its directory, as far as baselines are made of it.
 *
 * @param stage whose baselines the run belongs to
 * @param status what the gate said of the whole run
 * @param runs by benchmark
 */
public record FinishedRun(
        String stage, BenchmarkStatus status, Fingerprint fingerprint, Map<String, BaselineRun> runs) {

    public FinishedRun {
        runs = Collections.unmodifiableMap(new TreeMap<>(runs));
    }

    /**
     * Reads the {@code report.json} of a run that came to its end.
     *
     * @param accepted what to put down in the baselines
     * @throws InvalidBaselineException naming file and field, if there is none, it is broken, or the run was cut short
     */
    public static FinishedRun read(Path directory, Acceptance accepted) {
        var file = directory.resolve(JsonReport.FILE_NAME);
        if (!Files.isRegularFile(file)) {
            throw new InvalidBaselineException(
                    directory, "chat.run", directory.toString(), "a run's directory with a " + JsonReport.FILE_NAME);
        }
        var report = JsonFields.read(file);
        if (report.number("schema_version") != JsonReport.SCHEMA_VERSION) {
            throw report.invalid("schema_version", String.valueOf(JsonReport.SCHEMA_VERSION));
        }
        if (!report.flag("complete")) {
            throw report.invalid("complete", "true: a run that was cut short is no baseline");
        }
        var runs = new TreeMap<String, BaselineRun>();
        for (var result : report.objects("results")) {
            runs.put(result.text("name"), run(report.text("run"), accepted, result));
        }
        return new FinishedRun(
                report.text("stage"),
                status(report),
                new Fingerprint(report.texts("fingerprint"), report.texts("advisory")),
                runs);
    }

    private static BenchmarkStatus status(JsonFields report) {
        return BenchmarkStatus.find(report.text("status"))
                .orElseThrow(() -> report.invalid("status", "a benchmark's status"));
    }

    private static BaselineRun run(String id, Acceptance accepted, JsonFields result) {
        if (result.number("samples") < 1) {
            throw result.invalid("samples", "at least one measured turn");
        }
        return new BaselineRun(
                id,
                accepted,
                result.number("throughput_rps"),
                Blobs.read(result.object("histograms")),
                AnswerCost.read(result));
    }
}

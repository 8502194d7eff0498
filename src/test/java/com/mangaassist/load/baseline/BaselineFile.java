package com.mangaassist.load.baseline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A baseline as text: figures first, one a line, for the eyes of a reviewer; histograms last, for the gate.
 *
 * <p>The figures follow from the histograms. A file in which they do not was edited by hand and is refused.
 */
final class BaselineFile {

    /** The second version had no calibration. */
    static final int SCHEMA_VERSION = 3;

    /** Had neither a history nor who accepted a run. */
    private static final int FIRST_VERSION = 1;

    private static final double ROUNDING = 0.0051;

    private BaselineFile() {}

    static String text(Baseline baseline) {
        var file = PrettyJson.newObject();
        file.put("schema_version", SCHEMA_VERSION).put("name", baseline.benchmark());
        file.put("p95_ms", PrettyJson.rounded(baseline.p95Millis(), 2));
        file.put("mean_ms", PrettyJson.rounded(baseline.meanMillis(), 2));
        file.put("throughput_rps", PrettyJson.rounded(baseline.throughputRps(), 3));
        if (baseline.streams()) {
            file.put("ttft_p95_ms", PrettyJson.rounded(baseline.ttftP95Millis(), 2));
        }
        file.put("n", baseline.n());
        file.put("timestamp", last(baseline).accepted().at().getEpochSecond());
        put(file.putObject("fingerprint"), baseline.fingerprint().binding());
        put(file.putObject("advisory"), baseline.fingerprint().advisory());
        baseline.calibration().ifPresent(known -> CalibrationJson.put(file.putObject("calibration"), known));
        var runs = file.putArray("runs");
        var history = file.putArray("history");
        baseline.history()
                .forEach(run -> PastRunJson.put(
                        history.addObject()
                                .put("id", run.id())
                                .put("accepted_at", run.at().toString()),
                        run));
        var histograms = JsonNodeFactory.instance.arrayNode();
        baseline.runs().forEach(run -> put(run, runs, histograms));
        file.set("histograms", histograms);
        return PrettyJson.text(file);
    }

    /** @throws InvalidBaselineException naming the field */
    static Baseline read(Path path) {
        var file = JsonFields.read(path);
        var version = file.number("schema_version");
        file.require(
                version == Math.rint(version) && version >= FIRST_VERSION && version <= SCHEMA_VERSION,
                "schema_version",
                FIRST_VERSION + " to " + SCHEMA_VERSION + ", which this harness can read; a later one needs its own");
        var runs = file.objects("runs");
        var histograms = file.objects("histograms");
        if (runs.isEmpty() || runs.size() != histograms.size()) {
            throw file.invalid(
                    "runs", "at least one run, and as many as there are histograms (" + histograms.size() + ")");
        }
        var accepted = new ArrayList<BaselineRun>();
        for (var i = 0; i < runs.size(); i++) {
            accepted.add(run(runs.get(i), histograms.get(i)));
        }
        var fingerprint = new Fingerprint(file.texts("fingerprint"), file.texts("advisory"));
        var history = version == FIRST_VERSION
                ? accepted.stream().map(PastRun::of).toList()
                : file.objects("history").stream().map(BaselineFile::past).toList();
        var calibration = file.has("calibration")
                ? Optional.of(CalibrationJson.read(file.object("calibration")))
                : Optional.<Calibration>empty();
        var baseline = new Baseline(file.text("name"), fingerprint, calibration, accepted, history);
        refuseEditedFigures(file, baseline);
        return baseline;
    }

    private static BaselineRun run(JsonFields run, JsonFields histograms) {
        var blobs = Blobs.read(histograms);
        var acceptance = new Acceptance(
                run.instant("accepted_at"),
                run.textOr("accepted_by", ""),
                run.textOr("why", ""),
                run.textOr("commit", ""));
        var accepted =
                new BaselineRun(run.text("id"), acceptance, run.number("throughput_rps"), blobs, AnswerCost.read(run));
        requireEqual(run, "n", (double) blobs.latency().count());
        requireEqual(run, "p95_ms", blobs.latency().milliseconds().quantile(0.95));
        return accepted;
    }

    private static PastRun past(JsonFields run) {
        return PastRunJson.read(run, run.text("id"), run.instant("accepted_at"));
    }

    private static void refuseEditedFigures(JsonFields file, Baseline baseline) {
        requireEqual(file, "p95_ms", baseline.p95Millis());
        requireEqual(file, "mean_ms", baseline.meanMillis());
        requireEqual(file, "throughput_rps", baseline.throughputRps());
        requireEqual(file, "n", (double) baseline.n());
        if (baseline.streams()) {
            requireEqual(file, "ttft_p95_ms", baseline.ttftP95Millis());
        }
    }

    private static void requireEqual(JsonFields file, String field, double derived) {
        if (Math.abs(file.number(field) - derived) > ROUNDING) {
            throw file.invalid(field, PrettyJson.rounded(derived, 2) + ", which the runs' histograms give");
        }
    }

    private static void put(BaselineRun run, ArrayNode runs, ArrayNode histograms) {
        var figures = runs.addObject();
        var accepted = run.accepted();
        figures.put("id", run.id()).put("accepted_at", accepted.at().toString());
        figures.put("accepted_by", accepted.by()).put("why", accepted.why()).put("commit", accepted.commit());
        figures.put("n", run.latency().count());
        figures.put("p95_ms", PrettyJson.rounded(run.latency().milliseconds().quantile(0.95), 2));
        figures.put("throughput_rps", PrettyJson.rounded(run.throughputRps(), 3));
        AnswerCost.write(figures, run.dollars());
        run.blobs().write(histograms.addObject());
    }

    private static void put(ObjectNode object, Map<String, String> texts) {
        texts.forEach(object::put);
    }

    private static BaselineRun last(Baseline baseline) {
        List<BaselineRun> runs = baseline.runs();
        return runs.get(runs.size() - 1);
    }
}

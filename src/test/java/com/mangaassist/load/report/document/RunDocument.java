package com.mangaassist.load.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.baseline.InvalidBaselineException;
import com.mangaassist.load.baseline.JsonFields;
import com.mangaassist.load.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** A whole report.json. */
public record RunDocument(Section root) {

    public static final String FILE_NAME = "report.json";

    /** The version of report.json that this project writes and reads. */
    public static final int SCHEMA_VERSION = 1;

    /** @throws com.mangaassist.load.protocol.InvalidFrameException if the text is no JSON object */
    public static RunDocument parse(String text) {
        return new RunDocument(new Section(Json.object(text)));
    }

    /**
     * Reads a run's own document.
     *
     * @throws InvalidBaselineException naming folder or file and field, if there is none, it is broken, or of another version
     */
    public static RunDocument read(Path folder) {
        var file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            throw new InvalidBaselineException(
                    folder, "chat.run", folder.toString(), "a run's directory with a " + FILE_NAME);
        }
        var fields = JsonFields.read(file);
        if (fields.number("schema_version") != SCHEMA_VERSION) {
            throw fields.invalid("schema_version", String.valueOf(SCHEMA_VERSION));
        }
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    public JsonNode json() {
        return root.node();
    }

    /** The verdict in one sentence. */
    public String verdict() {
        return root.text("verdict");
    }

    public boolean passed() {
        return root.flag("gate_passed");
    }

    public BenchmarkStatus status() {
        return status(root);
    }

    /** False for a run that was cut short. */
    public boolean complete() {
        return root.flag("complete");
    }

    /** Why the load ended before its plan did; empty if it did not. */
    public String stoppedEarly() {
        return root.text("stopped_early");
    }

    public String run() {
        return root.text("run");
    }

    /** An instant in ISO 8601. */
    public String startedAt() {
        return root.text("started_at");
    }

    /** Why the run as a whole is invalid; empty if it is sound. */
    public List<String> faults() {
        return root.texts("faults");
    }

    /** The lines that fail the gate. */
    public List<Complaint> failures() {
        return root.objects("failures").stream().map(Complaint::new).toList();
    }

    public List<BenchmarkRow> benchmarks() {
        return root.objects("results").stream().map(BenchmarkRow::new).toList();
    }

    public List<GateRow> gates() {
        return root.objects("gates").stream().map(GateRow::new).toList();
    }

    public List<CheckRow> checks() {
        return root.objects("checks").stream().map(CheckRow::new).toList();
    }

    public List<AlertRow> alerts() {
        return root.objects("alerts").stream().map(AlertRow::new).toList();
    }

    public List<TrendRow> trends() {
        return root.objects("trend").stream().map(TrendRow::new).toList();
    }

    /** What only this simulation has to tell, each a block of lines. */
    public List<List<String>> notes() {
        return root.objects("notes").stream().map(note -> note.texts("lines")).toList();
    }

    /** What only this simulation measures and has put into no lines; what became of files is none of it. */
    public List<String> silentSections() {
        var told = root.objects("notes").stream().map(note -> note.text("name")).toList();
        return root.texts("sections").stream()
                .filter(name -> !told.contains(name) && !name.endsWith("_file"))
                .toList();
    }

    public List<ErrorRow> errors() {
        return root.objects("errors").stream().map(ErrorRow::new).toList();
    }

    public CostFigures cost() {
        return new CostFigures(root.object("cost"));
    }

    public TurnCounts turns() {
        return new TurnCounts(root.object("accounting"));
    }

    /** Figures over all turns; all absent where nobody looked closely. */
    public Section total() {
        return root.object("breakdown").object("total");
    }

    /** A useful answer must arrive within, in milliseconds. */
    public OptionalDouble objectiveMillis() {
        return root.object("limits").number("slo_ms");
    }

    /** A status that this version does not know tells nothing. */
    static BenchmarkStatus status(Section section) {
        return BenchmarkStatus.find(section.text("status")).orElse(BenchmarkStatus.INCONCLUSIVE);
    }
}

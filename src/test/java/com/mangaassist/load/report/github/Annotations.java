package com.mangaassist.load.report.github;

import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.report.document.AlertRow;
import com.mangaassist.load.report.document.BenchmarkRow;
import com.mangaassist.load.report.document.Complaint;
import com.mangaassist.load.report.document.Figures;
import com.mangaassist.load.report.document.GateRow;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.document.TrendRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a job's page says of a run: the worst first, and no more than GitHub shows. */
public final class Annotations {

    /** GitHub drops all after the tenth of a step. */
    static final int MOST = 10;

    private final RunDocument run;

    private Annotations(RunDocument run) {
        this.run = run;
    }

    /** The lines of output that make them. */
    public static List<String> commands(RunDocument run) {
        return new Annotations(run).all().map(Annotation::command).toList();
    }

    private Stream<Annotation> all() {
        var all = Stream.of(faults(), prices(), failures(), doubts(), alerts(), trends(), errors())
                .flatMap(annotations -> annotations)
                .toList();
        if (all.size() <= MOST) {
            return all.stream();
        }
        var rest = all.subList(MOST - 1, all.size());
        var failing = rest.stream().anyMatch(Annotation::failing);
        var last = new Annotation(failing, "and " + rest.size() + " more", "see report.html and report.json");
        return Stream.concat(all.stream().limit(MOST - 1), Stream.of(last));
    }

    private Stream<Annotation> faults() {
        return run.faults().isEmpty()
                ? Stream.of()
                : Stream.of(Annotation.error("the run is invalid", String.join("; ", run.faults())));
    }

    private Stream<Annotation> prices() {
        var unpriced = run.cost().unpricedModels();
        return unpriced.isEmpty()
                ? Stream.of()
                : Stream.of(Annotation.error("no price in prices.json", String.join(", ", unpriced)));
    }

    /** An invalid run makes every line fail, all for the same reason. */
    private Stream<Annotation> failures() {
        var changes = changes();
        var lines = changes.keySet();
        return run.failures().stream()
                .filter(failure -> run.faults().isEmpty() || !lines.contains(failure.name()))
                .sorted(Comparator.comparingDouble(failure -> -changes.getOrDefault(failure.name(), 0.0)))
                .map(Annotations::failed);
    }

    private static Annotation failed(Complaint failure) {
        return Annotation.error(failure.name(), failure.reason());
    }

    /** By how many percent each line got slower. */
    private Map<String, Double> changes() {
        var changes = new HashMap<String, Double>();
        for (BenchmarkRow row : run.benchmarks()) {
            changes.put(row.name(), row.changePercent().orElse(0));
        }
        for (GateRow row : run.gates()) {
            changes.put(row.name(), row.changePercent().orElse(0));
        }
        return changes;
    }

    private Stream<Annotation> doubts() {
        var failed = run.failures().stream().map(Complaint::name).toList();
        return run.gates().stream()
                .filter(gate -> gate.status() == BenchmarkStatus.INCONCLUSIVE && !failed.contains(gate.name()))
                .map(gate -> Annotation.warning(gate.name() + " is inconclusive", gate.reason()));
    }

    private Stream<Annotation> alerts() {
        return run.alerts().stream()
                .filter(alert -> !alert.fails())
                .map(AlertRow::sentence)
                .map(sentence -> Annotation.warning("alert", sentence));
    }

    private Stream<Annotation> trends() {
        return run.trends().stream()
                .flatMap(TrendRow::sentences)
                .map(sentence -> Annotation.warning("trend", sentence));
    }

    private Stream<Annotation> errors() {
        return run.errors().stream()
                .map(error -> Annotation.warning(Figures.count(error.count()) + " × " + error.code(), error.sample()));
    }
}

package com.mangaassist.load.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same benchmark in two runs; in one of them it may be missing. */
public record Pair(String name, Optional<BenchmarkRow> run, Optional<BenchmarkRow> other) {

    /** The first run's benchmarks, then those that only the other has. */
    static List<Pair> of(RunDocument run, RunDocument other) {
        var mine = byName(run);
        var others = byName(other);
        var names = new ArrayList<>(mine.keySet());
        others.keySet().stream().filter(name -> !mine.containsKey(name)).forEach(names::add);
        return names.stream()
                .map(name -> new Pair(name, Optional.ofNullable(mine.get(name)), Optional.ofNullable(others.get(name))))
                .toList();
    }

    private static Map<String, BenchmarkRow> byName(RunDocument run) {
        var byName = new LinkedHashMap<String, BenchmarkRow>();
        run.benchmarks().forEach(row -> byName.put(row.name(), row));
        return byName;
    }

    /** P95 latency: in the run, in the other, and the change from the other to the run. */
    public List<String> latency() {
        return cells(row -> row.millis("p95_ms"));
    }

    /** The same of P95 time to first token. */
    public List<String> timeToFirstToken() {
        return cells(BenchmarkRow::ttftP95);
    }

    private List<String> cells(Function<BenchmarkRow, OptionalDouble> figure) {
        var mine = figure(run, figure);
        var others = figure(other, figure);
        return List.of(Figures.millis(mine), Figures.millis(others), Figures.change(change(mine, others)));
    }

    /** Useful answers of all turns: in the run, in the other. */
    public List<String> useful() {
        return Stream.of(run, other)
                .map(row -> Figures.share(row.map(BenchmarkRow::turns)
                        .map(TurnCounts::usefulPercent)
                        .orElse(OptionalDouble.empty())))
                .toList();
    }

    private static OptionalDouble figure(Optional<BenchmarkRow> row, Function<BenchmarkRow, OptionalDouble> figure) {
        return row.map(figure).orElse(OptionalDouble.empty());
    }

    static OptionalDouble change(OptionalDouble mine, OptionalDouble others) {
        return mine.isPresent() && others.isPresent() && others.getAsDouble() > 0
                ? OptionalDouble.of((mine.getAsDouble() / others.getAsDouble() - 1) * 100)
                : OptionalDouble.empty();
    }
}

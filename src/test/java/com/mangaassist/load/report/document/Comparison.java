package com.mangaassist.load.report.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two runs side by side: figures only, and no verdict, since chance is not considered. */
public record Comparison(RunDocument run, RunDocument other) {

    /** Says how to read the figures. */
    public static final String CAVEAT =
            "figures side by side; whether a change is more than chance, only the gate tells";

    public List<Pair> benchmarks() {
        return Pair.of(run, other);
    }

    /** The runs' own figures: what, here, there. */
    public List<List<String>> totals() {
        return List.of(
                List.of("verdict", word(run), word(other)),
                List.of(
                        "turns",
                        Figures.count(run.turns().sent()),
                        Figures.count(other.turns().sent())),
                List.of(
                        "useful answers",
                        Figures.share(run.turns().usefulPercent()),
                        Figures.share(other.turns().usefulPercent())),
                List.of(
                        "cost of a useful answer",
                        Figures.usd(run.cost().perUsefulAnswer(), 6),
                        Figures.usd(other.cost().perUsefulAnswer(), 6)));
    }

    /** Circumstances that differ: what, here, there. */
    public List<List<String>> differences() {
        return Stream.of("fingerprint", "advisory", "environment")
                .flatMap(section ->
                        differences(run.root().pairs(section), other.root().pairs(section)))
                .distinct()
                .toList();
    }

    private static Stream<List<String>> differences(Map<String, String> here, Map<String, String> there) {
        var names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(here.get(name), there.get(name)))
                .map(name ->
                        List.of(name, here.getOrDefault(name, Figures.NONE), there.getOrDefault(name, Figures.NONE)));
    }

    private static String word(RunDocument run) {
        return (run.passed() ? "passed, " : "failed, ") + run.status().id();
    }
}

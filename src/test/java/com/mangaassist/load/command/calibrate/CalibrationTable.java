package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.baseline.BenchmarkStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was counted, as a table for a README. */
final class CalibrationTable {

    private static final double CONFIDENCE = 0.95;

    private static final String VERDICTS = """
            | change | runs | regression | pass | improvement | inconclusive | asked |
            |---|---|---|---|---|---|---|
            """;

    private static final String LINES = """
            | line of the gate | spread between runs (tau) | these runs find | the default run finds |
            |---|---|---|---|
            """;

    private CalibrationTable() {}

    /** How often the gate called what a regression. */
    static String verdicts(List<Trials> all) {
        return all.stream().map(CalibrationTable::row).collect(Collectors.joining("\n", VERDICTS, "\n"));
    }

    private static String row(Trials trials) {
        var alarms = trials.alarms();
        var bound = trials.variant().goal() == Goal.FOUND
                ? ""
                : String.format(Locale.ROOT, " (at most %.1f %%)", alarms.greatest(CONFIDENCE) * 100);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d%s | %d | %d | %d | %s: %s |",
                trials.variant().words(),
                alarms.n(),
                alarms.hits(),
                bound,
                trials.count(BenchmarkStatus.PASS),
                trials.count(BenchmarkStatus.IMPROVEMENT),
                trials.count(BenchmarkStatus.INCONCLUSIVE),
                trials.variant().goal().words(),
                trials.meetsGoal() ? "met" : "MISSED");
    }

    /**
     * How sure the gate is, line by line.
     *
     * @param tau spread between runs
     * @param here smallest change found by the runs that were made, in percent
     * @param usual the same of a run with the default options
     */
    static String lines(Map<String, Double> tau, Map<String, Double> here, Map<String, Double> usual) {
        return tau.keySet().stream()
                .map(line -> String.format(
                        Locale.ROOT,
                        "| %s | %.2f %% | %s | %s |",
                        line,
                        tau.getOrDefault(line, 0.0) * 100,
                        percent(here, line),
                        percent(usual, line)))
                .collect(Collectors.joining("\n", LINES, "\n"));
    }

    private static String percent(Map<String, Double> finds, String line) {
        var percent = finds.get(line);
        return percent == null ? "–" : String.format(Locale.ROOT, "%+.1f %%", percent);
    }
}

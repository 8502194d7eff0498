package com.mangaassist.load.baseline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The gate's word on a whole run.
 *
 * @param thresholdPercent what counted as a regression of P95
 * @param verdicts by benchmark
 */
public record Judgement(double thresholdPercent, Map<String, Verdict> verdicts) {

    public Judgement {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
    }

    public boolean passed() {
        return verdicts.values().stream().noneMatch(verdict -> verdict.status().failsTheBuild());
    }

    public List<Verdict> of(BenchmarkStatus status) {
        return verdicts.values().stream()
                .filter(verdict -> verdict.status() == status)
                .toList();
    }

    /** The verdict in one sentence, naming each benchmark that fails the gate. */
    public String sentence() {
        var limit = "+" + plain(thresholdPercent) + " %";
        if (!passed()) {
            return "gate FAILED: "
                    + verdicts.values().stream()
                            .filter(verdict -> verdict.status().failsTheBuild())
                            .map(verdict -> explain(verdict, limit))
                            .collect(Collectors.joining("; "));
        }
        var passed = "gate PASSED: no P95 is more than " + limit + " above its baseline";
        return passed
                + missing(BenchmarkStatus.BASELINE, "no baseline yet")
                + missing(BenchmarkStatus.INCONCLUSIVE, "inconclusive");
    }

    private String missing(BenchmarkStatus status, String what) {
        var names = of(status).stream().map(Verdict::benchmark).toList();
        return names.isEmpty() ? "" : "; " + what + ": " + String.join(", ", names);
    }

    private static String explain(Verdict verdict, String limit) {
        return verdict.status() == BenchmarkStatus.REGRESSION
                ? verdict.benchmark() + " P95 " + verdict.change() + " (limit " + limit + ")"
                : verdict.benchmark() + " " + verdict.status().id() + ": " + verdict.reason();
    }

    private static String plain(double number) {
        return PrettyJson.rounded(number, 2).stripTrailingZeros().toPlainString();
    }
}

package com.mangaassist.load.baseline;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words for a judgement. */
final class VerdictText {

    private VerdictText() {}

    /** What is wrong, by line of the gate. */
    static Map<String, String> failures(Judgement judgement) {
        if (!judgement.faults().isEmpty()) {
            return Map.of(RegressionGate.VALIDITY, "invalid run: " + String.join("; ", judgement.faults()));
        }
        var failures = new LinkedHashMap<String, String>();
        judgement
                .of(BenchmarkStatus.REGRESSION)
                .forEach(verdict -> failures.put(
                        verdict.benchmark(),
                        verdict.benchmark() + " P95 " + verdict.change()
                                + (verdict.reason().isEmpty() ? "" : " (" + verdict.reason() + ")")));
        judgement.gates().stream()
                .filter(gate -> fails(gate.status(), judgement.rules()))
                .forEach(gate -> failures.put(gate.name(), gate.name() + " P95 " + why(gate)));
        return failures;
    }

    static String sentence(Judgement judgement) {
        var limit = "+" + plain(judgement.rules().thresholdPercent()) + " %";
        var failures = judgement.failures();
        if (!failures.isEmpty()) {
            return "gate FAILED (limit " + limit + "): " + String.join("; ", failures.values());
        }
        var open = judgement.gates().stream()
                .filter(gate -> gate.decision().isEmpty() || gate.status() == BenchmarkStatus.INCONCLUSIVE)
                .map(gate -> gate.name() + " " + gate.status().id())
                .collect(Collectors.joining(", "));
        return open.isEmpty()
                ? "gate PASSED: no P95 is more than " + limit + " above its baseline"
                : "gate PASSED, but not everything could be compared: " + open;
    }

    private static boolean fails(BenchmarkStatus status, GateRules rules) {
        return status.failsTheBuild() || (rules.strict() && status == BenchmarkStatus.INCONCLUSIVE);
    }

    private static String why(GateLine gate) {
        return gate.status() == BenchmarkStatus.REGRESSION
                ? gate.decision()
                        .map(decision -> String.format(Locale.ROOT, "%+.1f %%", decision.changePercent()))
                        .orElse("")
                : gate.status().id() + ": " + gate.reason();
    }

    private static String plain(double number) {
        return PrettyJson.rounded(number, 2).stripTrailingZeros().toPlainString();
    }
}

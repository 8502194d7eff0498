package com.mangaassist.load.baseline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for a judgement. */
final class VerdictText {

    private VerdictText() {}

    /** What is wrong with each line that fails. */
    static Map<String, String> failures(Judgement judgement) {
        var failures = new LinkedHashMap<String, String>();
        judgement.verdicts().values().stream()
                .filter(verdict -> verdict.status().failsTheBuild())
                .forEach(verdict -> failures.put(verdict.benchmark(), why(verdict)));
        judgement.gates().stream()
                .filter(gate -> fails(gate.status(), judgement.rules()))
                .forEach(gate -> failures.put(gate.name(), why(gate)));
        judgement.checks().stream()
                .filter(check -> !check.passed())
                .forEach(check -> failures.put(check.name(), check.complaint()));
        return failures;
    }

    static String sentence(Judgement judgement) {
        var limit = "+" + plain(judgement.rules().thresholdPercent()) + " %";
        if (!judgement.faults().isEmpty()) {
            var broken = judgement.checks().stream()
                    .filter(check -> !check.passed())
                    .map(check -> check.name() + " " + check.complaint());
            return "gate FAILED, the run is invalid: "
                    + Stream.concat(judgement.faults().stream(), broken).collect(Collectors.joining("; "));
        }
        var failures = judgement.failures();
        if (!failures.isEmpty()) {
            return failures.entrySet().stream()
                    .map(failure -> failure.getKey() + " " + failure.getValue())
                    .collect(Collectors.joining("; ", "gate FAILED (limit " + limit + "): ", ""));
        }
        if (judgement.gates().isEmpty() && !judgement.checks().isEmpty()) {
            return "gate PASSED: every check holds";
        }
        var doubt = judgement.gates().stream()
                .filter(gate -> gate.status() == BenchmarkStatus.INCONCLUSIVE)
                .map(GateLine::name)
                .toList();
        var missing = judgement.of(BenchmarkStatus.BASELINE).stream()
                .map(Verdict::benchmark)
                .toList();
        var passed = doubt.isEmpty()
                ? "gate PASSED: no P95 is more than " + limit + " above its baseline"
                : "gate PASSED, but a regression beyond " + limit + " is not excluded";
        return passed + list("; inconclusive: ", doubt) + list("; no baseline yet: ", missing);
    }

    private static String list(String title, Collection<String> names) {
        return names.isEmpty() ? "" : title + String.join(", ", names);
    }

    private static boolean fails(BenchmarkStatus status, GateRules rules) {
        return status.failsTheBuild() || (rules.strict() && status == BenchmarkStatus.INCONCLUSIVE);
    }

    private static String why(Verdict verdict) {
        return verdict.status() == BenchmarkStatus.REGRESSION
                ? Stream.of("P95", verdict.change(), verdict.reason())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" "))
                : verdict.status().id() + ": " + verdict.reason();
    }

    private static String why(GateLine gate) {
        return gate.status() == BenchmarkStatus.REGRESSION
                ? gate.decision()
                        .map(decision -> String.format(Locale.ROOT, "P95 %+.1f %%", decision.changePercent()))
                        .orElse("")
                : gate.status().id() + ": " + gate.reason();
    }

    private static String plain(double number) {
        return PrettyJson.rounded(number, 2).stripTrailingZeros().toPlainString();
    }
}

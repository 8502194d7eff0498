package com.mangaassist.load.baseline;

import java.util.Locale;
import java.util.Optional;

/**
 * What the gate says about one benchmark.
 *
 * @param changePercent of P95 against the baseline, rounded to two decimals; 0 without a baseline
 * @param specRule what the specification's plain rule makes of that change
 * @param latency what the statistics make of it; empty where nothing was compared
 * @param reason one sentence for people, empty where the status says all
 */
public record Verdict(
        String benchmark,
        BenchmarkStatus status,
        double changePercent,
        BenchmarkStatus specRule,
        Optional<Decision> latency,
        String reason) {

    static Verdict settled(String benchmark, BenchmarkStatus status, String reason) {
        return new Verdict(benchmark, status, 0, status, Optional.empty(), reason);
    }

    /** For example {@code +29.8 %}; a dash without a comparison. */
    public String change() {
        return latency.isPresent() ? String.format(Locale.ROOT, "%+.1f %%", changePercent) : "–";
    }
}

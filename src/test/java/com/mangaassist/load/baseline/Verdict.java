package com.mangaassist.load.baseline;

import java.util.Locale;

/**
 * What the gate says about one benchmark.
 *
 * @param changePercent of P95 against the baseline, rounded to two decimals; 0 without a baseline
 * @param reason one sentence for people, empty where the status says all
 */
public record Verdict(String benchmark, BenchmarkStatus status, double changePercent, String reason) {

    /** Whether there was a baseline to compare with. */
    public boolean compared() {
        return status == BenchmarkStatus.PASS
                || status == BenchmarkStatus.REGRESSION
                || status == BenchmarkStatus.IMPROVEMENT;
    }

    /** For example {@code +29.8 %}; a dash without a comparison. */
    public String change() {
        return compared() ? String.format(Locale.ROOT, "%+.1f %%", changePercent) : "–";
    }
}

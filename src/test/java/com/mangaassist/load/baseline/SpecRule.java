package com.mangaassist.load.baseline;

/**
 * The specification's plain rule: more than so many percent of P95 above the baseline is a regression, more than so
 * many below an improvement. It knows nothing of chance.
 */
public record SpecRule(double thresholdPercent) {

    public SpecRule {
        if (!(thresholdPercent > 0)) {
            throw new IllegalArgumentException("chat.threshold: " + thresholdPercent + " is not allowed; expected > 0");
        }
    }

    /** The change from the baseline in percent; above zero is slower. */
    public static double changePercent(double baselineMillis, double millis) {
        return (millis - baselineMillis) / baselineMillis * 100;
    }

    public BenchmarkStatus status(double changePercent) {
        if (changePercent > thresholdPercent) {
            return BenchmarkStatus.REGRESSION;
        }
        return changePercent < -thresholdPercent ? BenchmarkStatus.IMPROVEMENT : BenchmarkStatus.PASS;
    }
}

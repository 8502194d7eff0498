package com.mangaassist.load.baseline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the load generator kept to its plan and saw what happened when it happened; if not, it measured itself.
 *
 * @param sendLagP99 actual less planned send
 * @param achievedShare of the offered rate
 * @param observationErrorP99 first token as seen less first token as written, where the system tells
 */
public record GeneratorHealth(Duration sendLagP99, double achievedShare, Duration observationErrorP99) {

    /** Nothing is known against it. */
    public static final GeneratorHealth FINE = new GeneratorHealth(Duration.ZERO, 1, Duration.ZERO);

    static final double LEAST_SHARE = 0.98;

    private static final double MOST_MILLIS = 20;
    private static final double MOST_LAG_SHARE = 0.02;
    private static final double MOST_ERROR_SHARE = 0.05;

    public GeneratorHealth sending(Duration lagP99, double shareOfOfferedRate) {
        return new GeneratorHealth(lagP99, shareOfOfferedRate, observationErrorP99);
    }

    public GeneratorHealth observing(Duration errorP99) {
        return new GeneratorHealth(sendLagP99, achievedShare, errorP99);
    }

    /** What makes the run invalid, given its median latency; empty if nothing does. */
    List<String> faults(double medianMillis) {
        var faults = new ArrayList<String>();
        var mostLag = mostLagMillis(medianMillis);
        if (millis(sendLagP99) > mostLag) {
            faults.add(text("send lag P99 %.1f ms (at most %.1f ms)", millis(sendLagP99), mostLag));
        }
        if (achievedShare < LEAST_SHARE) {
            faults.add(text(
                    "%.1f %% of the offered rate achieved (at least %.0f %%)", achievedShare * 100, LEAST_SHARE * 100));
        }
        var mostError = mostErrorMillis(medianMillis);
        if (millis(observationErrorP99) > mostError) {
            faults.add(text(
                    "this machine was too busy to measure: it saw first tokens %.1f ms late at P99 (at most %.1f ms)",
                    millis(observationErrorP99), mostError));
        }
        return faults;
    }

    static double mostLagMillis(double medianMillis) {
        return Math.max(MOST_MILLIS, MOST_LAG_SHARE * medianMillis);
    }

    static double mostErrorMillis(double medianMillis) {
        return Math.max(MOST_MILLIS, MOST_ERROR_SHARE * medianMillis);
    }

    static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static String text(String format, double is, double limit) {
        return String.format(Locale.ROOT, format, is, limit);
    }
}

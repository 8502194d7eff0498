package com.mangaassist.load.baseline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the load generator kept to its plan; if not, it measured itself.
 *
 * @param sendLagP99 actual less planned send
 * @param achievedShare of the offered rate
 */
public record GeneratorHealth(Duration sendLagP99, double achievedShare) {

    private static final double LEAST_SHARE = 0.98;
    private static final double MOST_LAG_MILLIS = 20;
    private static final double MOST_LAG_SHARE = 0.02;

    /** What makes the run invalid, given its median latency; empty if nothing does. */
    List<String> faults(double medianMillis) {
        var faults = new ArrayList<String>();
        var most = Math.max(MOST_LAG_MILLIS, MOST_LAG_SHARE * medianMillis);
        var lag = sendLagP99.toNanos() / 1e6;
        if (lag > most) {
            faults.add(String.format(Locale.ROOT, "send lag P99 %.1f ms (at most %.1f ms)", lag, most));
        }
        if (achievedShare < LEAST_SHARE) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%.1f %% of the offered rate achieved (at least %.0f %%)",
                    achievedShare * 100,
                    LEAST_SHARE * 100));
        }
        return faults;
    }
}

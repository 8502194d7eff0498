package com.mangaassist.load.baseline;

import static com.mangaassist.load.baseline.GeneratorHealth.millis;

import com.mangaassist.load.metric.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All that a run must hold to speak of the system, the kept and the broken; {@link RunFaults} are the broken ones. */
public final class Soundness {

    private Soundness() {}

    /** @param generator empty where nobody watched it */
    public static List<Check> of(RunMeasurements run, Optional<GeneratorHealth> generator) {
        var checks = new ArrayList<Check>();
        var median = run.latency().summary().p50();
        generator.ifPresent(health -> {
            checks.add(atMost("send_lag", millis(health.sendLagP99()), GeneratorHealth.mostLagMillis(median), "ms"));
            checks.add(new Check(
                    "achieved_rate",
                    health.achievedShare() >= GeneratorHealth.LEAST_SHARE,
                    text("at least %.1f %%", GeneratorHealth.LEAST_SHARE * 100),
                    text("%.1f %%", health.achievedShare() * 100)));
            checks.add(atMost(
                    "observation",
                    millis(health.observationErrorP99()),
                    GeneratorHealth.mostErrorMillis(median),
                    "ms"));
        });
        checks.add(atMost("error_share", run.accounting().errorShare() * 100, GateRules.MOST_ERRORS * 100, "%"));
        return checks;
    }

    private static Check atMost(String name, double is, double limit, String unit) {
        return new Check(name, is <= limit, text("at most %.1f ", limit) + unit, text("%.1f ", is) + unit);
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}

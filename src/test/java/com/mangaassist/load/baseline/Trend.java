package com.mangaassist.load.baseline;

import com.mangaassist.load.stats.ChangePoint;
import com.mangaassist.load.stats.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark's accepted runs show over time. It advises, and never fails a build. */
public final class Trend {

    private static final double ALPHA = 0.01;

    /** Smaller changes are not worth a line, however sure. */
    private static final double LEAST_PERCENT = 5;

    private Trend() {}

    /** Each finding in one sentence; none for fewer than ten runs. */
    public static List<String> of(List<PastRun> history) {
        var logs =
                history.stream().mapToDouble(run -> Math.log(run.p95Millis())).toArray();
        var findings = new ArrayList<String>();
        ChangePoint.find(logs, ALPHA)
                .filter(point -> Math.abs(percent(point.shift())) >= LEAST_PERCENT)
                .ifPresent(point -> findings.add(String.format(
                        Locale.ROOT,
                        "P95 changed by %+.1f %% with run %s (p = %.4f)",
                        percent(point.shift()),
                        history.get(point.at()).id(),
                        point.pValue())));
        var drift = Drift.of(logs);
        if (drift.pValue() < ALPHA && Math.abs(percent(drift.total())) >= LEAST_PERCENT) {
            findings.add(String.format(
                    Locale.ROOT,
                    "P95 drifted by %+.1f %% over %d runs (p = %.4f)",
                    percent(drift.total()),
                    history.size(),
                    drift.pValue()));
        }
        return findings;
    }

    private static double percent(double logRatio) {
        return Math.expm1(logRatio) * 100;
    }
}

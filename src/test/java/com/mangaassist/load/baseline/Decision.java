package com.mangaassist.load.baseline;

import com.mangaassist.load.stats.Interval;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What the gate concludes about one metric's P95.
 *
 * @param changePercent the estimate; above zero is slower
 * @param range which true changes, in percent, the data allow, with 95 % confidence
 * @param mdePercent the smallest true change, in percent, that a comparison like this one finds in 95 of 100 cases
 * @param neededSamples turns that would find {@link GateRules#TARGET_PERCENT} so surely; empty if no number would
 * @param drift the metric is slower beyond chance, though within the threshold
 */
public record Decision(
        BenchmarkStatus status,
        double changePercent,
        Interval range,
        double mdePercent,
        OptionalLong neededSamples,
        boolean drift) {

    /** For example {@code +12.1 %, somewhere in −1.0 to +26.9 %}. */
    public String change() {
        return String.format(
                Locale.ROOT, "%+.1f %%, somewhere in %+.1f to %+.1f %%", changePercent, range.lower(), range.upper());
    }

    /** What would make the gate surer. */
    public String remedy() {
        return neededSamples.isPresent()
                ? "needs about " + neededSamples.getAsLong() + " turns"
                : "no number of turns suffices: add baseline runs or find a quieter machine";
    }

    /** Why the status is what it is, where that is not plain; otherwise empty. */
    public String reason() {
        if (status == BenchmarkStatus.INCONCLUSIVE) {
            return change() + "; " + remedy();
        }
        return drift ? "slower by " + change() + ", within the limit" : "";
    }
}

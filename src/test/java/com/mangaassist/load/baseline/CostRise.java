package com.mangaassist.load.baseline;

import com.mangaassist.load.stats.Estimate;
import com.mangaassist.load.stats.Interval;
import com.mangaassist.load.stats.Moments;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much dearer an answer has become, over all benchmarks that baseline and run have in common, each with the run's
 * share of answers, so that another mix of routes is no rise.
 *
 * @param percent above the baseline
 * @param range of the true rise, in percent, each side at {@value #ALPHA}
 */
public record CostRise(double percent, Interval range) {

    /** As rarely a rise is found where there is none. */
    static final double ALPHA = 0.01;

    private static final double PERCENT = 100;

    /**
     * Compares dollars per answer by benchmark.
     *
     * @param baselines only those that are comparable
     * @return empty if no benchmark has both
     */
    public static Optional<CostRise> of(Map<String, Moments> run, Map<String, Baseline> baselines) {
        var rise = Estimate.exactly(0);
        var before = 0.0;
        for (var name : baselines.keySet().stream().sorted().toList()) {
            var now = run.getOrDefault(name, Moments.NONE);
            var old = Objects.requireNonNull(baselines.get(name)).dollars();
            if (now.n() > 0 && old.n() > 0) {
                var change = Estimate.ofMean(now).plus(Estimate.ofMean(old).times(-1));
                rise = rise.plus(change.times((double) now.n()));
                before += old.mean() * now.n();
            }
        }
        return before > 0 ? Optional.of(of(rise.times(PERCENT / before))) : Optional.empty();
    }

    private static CostRise of(Estimate percent) {
        var margin = percent.margin(ALPHA);
        return new CostRise(percent.value(), new Interval(percent.value() - margin, percent.value() + margin));
    }

    /** Whether the rise is beyond the limit, and is not chance. */
    public boolean isBeyond(double mostPercent) {
        return percent > mostPercent && range.lower() > 0;
    }

    /** For example {@code +12.1 % (+9.8 to +14.4)}. */
    public String show() {
        return String.format(Locale.ROOT, "%+.1f %% (%+.1f to %+.1f)", percent, range.lower(), range.upper());
    }
}

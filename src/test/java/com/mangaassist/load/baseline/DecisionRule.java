package com.mangaassist.load.baseline;

import com.mangaassist.load.stats.Holm;
import com.mangaassist.load.stats.Interval;
import com.mangaassist.load.stats.LogRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * Decides several comparisons together.
 *
 * <p>A regression is an estimate beyond the threshold that chance does not explain; a pass is a bound that excludes a
 * regression; anything else is inconclusive. So a small sample makes the gate say less, never say wrong.
 */
final class DecisionRule {

    /** One-sided 95 % quantile of the normal distribution, for the power of a comparison. */
    private static final double POWER = 1.6448536269514722;

    private static final double TAIL = 0.025;

    private final GateRules rules;
    private final Look look;

    DecisionRule(GateRules rules, Look look) {
        this.rules = rules;
        this.look = look;
    }

    /** The decisions, in the order of the comparisons. */
    List<Decision> decide(List<Comparison> comparisons) {
        var slower = significant(comparisons, LogRatio::pAbove);
        var faster = significant(comparisons, LogRatio::pBelow);
        var level = look.share(rules.alpha()) / Math.max(1, comparisons.size());
        var decisions = new ArrayList<Decision>();
        for (var i = 0; i < comparisons.size(); i++) {
            var comparison = comparisons.get(i);
            var status = status(comparison, slower[i], faster[i]);
            var drift = status == BenchmarkStatus.PASS && slower[i];
            decisions.add(new Decision(
                    status,
                    percent(comparison.ratio().estimate()),
                    range(comparison.ratio()),
                    mde(comparison.ratio(), level),
                    needed(comparison),
                    drift));
        }
        return decisions;
    }

    private boolean[] significant(List<Comparison> comparisons, ToDoubleFunction<LogRatio> pValue) {
        var pValues =
                comparisons.stream().map(Comparison::ratio).mapToDouble(pValue).toArray();
        return Holm.rejected(pValues, look.share(rules.alpha()));
    }

    private BenchmarkStatus status(Comparison comparison, boolean slower, boolean faster) {
        var ratio = comparison.ratio();
        var matters = Math.abs(comparison.slowerMillis(ratio.estimate())) >= GateRules.LEAST_MILLIS;
        if (slower && matters && ratio.estimate() > rules.slower()) {
            return BenchmarkStatus.REGRESSION;
        }
        if (faster && matters && ratio.estimate() < -rules.faster()) {
            return BenchmarkStatus.IMPROVEMENT;
        }
        var margin = ratio.margin(look.share(rules.beta()));
        var worst = ratio.estimate() + margin;
        var noRegression = worst < rules.slower() || comparison.slowerMillis(worst) < GateRules.LEAST_MILLIS;
        var noImprovement = ratio.estimate() - margin > -rules.faster();
        return noRegression && (look.last() || noImprovement) ? BenchmarkStatus.PASS : BenchmarkStatus.INCONCLUSIVE;
    }

    private double mde(LogRatio ratio, double level) {
        var critical = Math.max(rules.slower(), ratio.margin(level));
        return percent(critical + POWER * ratio.standardError());
    }

    private OptionalLong needed(Comparison comparison) {
        var ratio = comparison.ratio();
        var error = (Math.log1p(GateRules.TARGET_PERCENT / 100) - rules.slower()) / POWER;
        var others = ratio.withinVariance() - comparison.ownVariance() + ratio.betweenVariance();
        var left = error * error - others;
        return error <= 0 || left <= 0
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(comparison.n() * comparison.ownVariance() / left));
    }

    private static Interval range(LogRatio ratio) {
        var margin = ratio.margin(TAIL);
        return new Interval(percent(ratio.estimate() - margin), percent(ratio.estimate() + margin));
    }

    private static double percent(double logRatio) {
        return Math.expm1(logRatio) * 100;
    }
}

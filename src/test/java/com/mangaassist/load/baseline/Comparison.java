package com.mangaassist.load.baseline;

import com.mangaassist.load.stats.BetweenRuns;
import com.mangaassist.load.stats.Frequencies;
import com.mangaassist.load.stats.LogRatio;
import com.mangaassist.load.stats.PairedChange;
import com.mangaassist.load.stats.Pairs;
import com.mangaassist.load.stats.QuantileEstimate;
import java.util.List;

/**
 * One metric's P95 in a run and in its baseline.
 *
 * @param n turns in the run
 * @param ownVariance the part of the ratio's variance that more turns in this run would lessen
 * @param baselineMillis the baseline's P95
 */
record Comparison(LogRatio ratio, long n, double ownVariance, double baselineMillis) {

    private static final double P95 = 0.95;

    /** Of milliseconds in the run, and in each of the baseline's runs. */
    static Comparison of(Frequencies run, List<Frequencies> baseline, BetweenRuns prior) {
        var estimate = QuantileEstimate.of(run, P95);
        var estimates = baseline.stream()
                .map(sample -> QuantileEstimate.of(sample, P95))
                .toList();
        var ratio = LogRatio.of(estimate, estimates, prior);
        var old = estimate.value() / Math.exp(ratio.estimate());
        return new Comparison(ratio, estimate.n(), estimate.logVariance(), old);
    }

    /** Of turns that drew the same random numbers in one run of the baseline and in this one. */
    static Comparison of(Pairs pairs, BetweenRuns prior) {
        var change = PairedChange.of(pairs, P95);
        var ratio = LogRatio.paired(change.logRatio(), change.logVariance(), prior);
        return new Comparison(ratio, pairs.size(), change.logVariance(), change.earlier());
    }

    /** How much slower than the baseline a log ratio makes it. */
    double slowerMillis(double logRatio) {
        return baselineMillis * Math.expm1(logRatio);
    }
}

package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.stats.BetweenRuns;
import com.mangaassist.load.stats.LogRatio;
import com.mangaassist.load.stats.QuantileEstimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares any percentile of any routes with the baselines, with the chance in it. */
public final class BaselineRatios {

    /** Where nothing is compared. */
    public static final BaselineRatios NONE =
            new BaselineRatios(new Baselines(Map.of(), Fingerprint.NONE, BetweenRuns.EMBEDDED));

    private final Baselines baselines;

    private BaselineRatios(Baselines baselines) {
        this.baselines = baselines;
    }

    /** @param rules say which spread between runs to assume */
    public static BaselineRatios of(Map<String, Baseline> baselines, Fingerprint fingerprint, GateRules rules) {
        return new BaselineRatios(new Baselines(baselines, fingerprint, rules.betweenRuns()));
    }

    /** Empty where there is no baseline, it is not comparable, or either has too few turns. */
    public Optional<LogRatio> of(RunMeasurements run, List<Route> routes, Quantity quantity, double p) {
        var having = routes.stream().filter(quantity::existsOn).toList();
        var metric = new Metric("", quantity, having, false);
        if (having.isEmpty() || baselines.obstacle(metric).isPresent()) {
            return Optional.empty();
        }
        var old = baselines.pooledRuns(metric);
        var measured = metric.in(run);
        var fewest = old.stream().mapToLong(LatencyHistogram::count).min().orElse(0);
        if (Math.min(fewest, measured.count()) < GateRules.FEWEST_TURNS) {
            return Optional.empty();
        }
        var estimates = old.stream().map(times -> estimate(times, p)).toList();
        return Optional.of(LogRatio.of(estimate(measured, p), estimates, baselines.prior(metric)));
    }

    private static QuantileEstimate estimate(LatencyHistogram times, double p) {
        return QuantileEstimate.of(times.milliseconds(), p);
    }
}

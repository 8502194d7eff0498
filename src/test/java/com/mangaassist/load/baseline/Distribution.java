package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.stats.BetweenRuns;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one line compares, whole: the run's distribution and, laid together, those of the baseline's runs.
 *
 * @param scope a model's family, all its routes together, or a benchmark
 * @param quantity {@code latency}, {@code TTFT} or {@value #CHUNK_GAP}
 * @param gating whether the scope is one of the gate's own
 * @param baseline empty where there is none to compare with, as for all chunk gaps
 */
public record Distribution(
        String scope, String quantity, boolean gating, LatencyHistogram run, LatencyHistogram baseline) {

    static final String CHUNK_GAP = "chunk gap";

    /**
     * Of every line, the gate's own first.
     *
     * @param baselines by benchmark
     */
    public static List<Distribution> of(RunMeasurements run, Map<String, Baseline> baselines, Fingerprint fingerprint) {
        var known = new Baselines(baselines, fingerprint, BetweenRuns.EMBEDDED);
        return Metric.of(run.routes().keySet()).stream()
                .flatMap(metric -> of(metric, run, known))
                .toList();
    }

    private static Stream<Distribution> of(Metric metric, RunMeasurements run, Baselines known) {
        var compared = of(
                metric,
                metric.quantity().label(),
                metric.in(run),
                known.obstacle(metric).isPresent() ? LatencyHistogram.EMPTY : sum(known.pooledRuns(metric)));
        return metric.quantity() == Quantity.TTFT
                ? Stream.of(compared, of(metric, CHUNK_GAP, gaps(metric, run), LatencyHistogram.EMPTY))
                : Stream.of(compared);
    }

    private static Distribution of(Metric metric, String quantity, LatencyHistogram run, LatencyHistogram baseline) {
        return new Distribution(metric.scope(), quantity, metric.gating(), run, baseline);
    }

    private static LatencyHistogram gaps(Metric metric, RunMeasurements run) {
        return sum(metric.routes().stream()
                .map(route ->
                        Objects.requireNonNull(run.routes().get(route)).times().chunkGap())
                .toList());
    }

    private static LatencyHistogram sum(List<LatencyHistogram> parts) {
        return parts.stream().reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus);
    }
}

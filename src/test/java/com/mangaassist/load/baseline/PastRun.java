package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import java.time.Instant;

/**
 * What is remembered of a run for good: enough to see a trend.
 *
 * @param at when it was accepted or, where nobody accepted it, when it started
 * @param ttftP95Millis 0 where the benchmark does not stream
 */
public record PastRun(String id, Instant at, long n, double p95Millis, double ttftP95Millis) {

    private static final double P95 = 0.95;

    static PastRun of(BaselineRun run) {
        return of(run.id(), run.accepted().at(), run.latency(), run.timeToFirstToken());
    }

    /** Of a benchmark's distributions; the latency has at least one duration. */
    static PastRun of(String id, Instant at, LatencyHistogram latency, LatencyHistogram timeToFirstToken) {
        return new PastRun(id, at, latency.count(), p95(latency), p95(timeToFirstToken));
    }

    /** Remembered from another time. */
    PastRun at(Instant other) {
        return new PastRun(id, other, n, p95Millis, ttftP95Millis);
    }

    private static double p95(LatencyHistogram times) {
        var p95 = times.isEmpty() ? 0 : times.milliseconds().quantile(P95);
        return PrettyJson.rounded(p95, 2).doubleValue();
    }
}

package com.mangaassist.load.baseline;

import java.time.Instant;

/** What is remembered of an accepted run for good: enough to see a trend. */
public record PastRun(String id, Instant acceptedAt, long n, double p95Millis) {

    static PastRun of(BaselineRun run) {
        return new PastRun(
                run.id(),
                run.accepted().at(),
                run.latency().count(),
                PrettyJson.rounded(run.latency().milliseconds().quantile(0.95), 2)
                        .doubleValue());
    }
}

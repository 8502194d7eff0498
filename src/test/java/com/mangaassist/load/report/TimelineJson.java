package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.timeline.Timeline;
import java.time.Duration;

/** {@code timeline} in report.json. Seconds count from the run's first prompt, warm-up included. */
final class TimelineJson {

    private static final double MILLIS_PER_SECOND = 1_000;

    private TimelineJson() {}

    static void put(ObjectNode json, Timeline timeline) {
        json.put("bucket_s", timeline.bucketLength().toSeconds());
        var phases = json.putArray("phases");
        timeline.phases()
                .forEach(span -> phases.addObject()
                        .put("name", span.phase().id())
                        .put("from_s", rounded(seconds(span.from()), 3))
                        .put("to_s", rounded(seconds(span.to()), 3)));
        var buckets = json.putArray("buckets");
        var from = 0L;
        for (var bucket : timeline.buckets()) {
            put(buckets.addObject().put("t_s", from), bucket);
            from += timeline.bucketLength().toSeconds();
        }
    }

    private static void put(ObjectNode json, Timeline.Bucket bucket) {
        json.put("sent", bucket.sent()).put("completed", bucket.completed());
        json.put("truncated", bucket.truncated()).put("failed", bucket.failed());
        json.put("concurrency", bucket.underWay());
        putQuantile(json, "p50_ms", bucket.latency(), 0.50);
        putQuantile(json, "p95_ms", bucket.latency(), 0.95);
        putQuantile(json, "ttft_p95_ms", bucket.timeToFirstToken(), 0.95);
        putQuantile(json, "useful_p95_ms", bucket.timeToUsefulAnswer(), 0.95);
    }

    /** A bucket in which no turn ended has no percentile. */
    private static void putQuantile(ObjectNode json, String name, LatencyHistogram histogram, double p) {
        if (!histogram.isEmpty()) {
            json.put(name, rounded(histogram.milliseconds().quantile(p), 2));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }
}

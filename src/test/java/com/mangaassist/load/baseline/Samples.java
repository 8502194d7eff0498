package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.LatencyRecorder;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Made-up measurements for tests. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    static final Acceptance ACCEPTED = Acceptance.at(NOON);

    private Samples() {}

    /** So many durations, evenly spread up to {@code longest} ms. */
    static LatencyHistogram spread(int n, double longest) {
        var recorder = new LatencyRecorder();
        LongStream.rangeClosed(1, n).forEach(i -> recorder.recordNanos((long) (i * longest * 1e6 / n)));
        return recorder.snapshot();
    }

    /** As {@link #spread}, but most are short, so that P95 is the less certain. */
    static LatencyHistogram tailed(int n, double longest) {
        var recorder = new LatencyRecorder();
        LongStream.rangeClosed(1, n)
                .forEach(i -> recorder.recordNanos((long) (Math.pow((double) i / n, 3) * longest * 1e6)));
        return recorder.snapshot();
    }

    /** A hundred durations, {@code step} ms apart. */
    static LatencyHistogram hundred(long step) {
        return spread(100, step * 100.0);
    }

    static Baseline baseline(String benchmark, LatencyHistogram latency) {
        return Baseline.of(
                benchmark,
                Fingerprint.NONE,
                new BaselineRun("run-1", ACCEPTED, 12.5, new Blobs(latency, latency, TurnSeries.EMPTY)));
    }

    static RunMeasurements run(Map<Route, LatencyHistogram> latencies) {
        return new RunMeasurements(
                latencies.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, entry -> completed(entry.getValue()))),
                Duration.ofSeconds(10),
                List.of());
    }

    private static RouteMeasurements completed(LatencyHistogram latency) {
        var n = latency.count();
        return new RouteMeasurements(
                new Accounting(n, n, 0, 0, n, 0),
                new RouteTimes(latency, latency, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY),
                Map.of(),
                TurnSeries.EMPTY);
    }
}

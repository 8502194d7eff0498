package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.LatencyRecorder;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Made-up measurements for tests. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private Samples() {}

    /** A hundred durations, {@code step} ms apart, the longest of 100 · step. */
    static LatencyHistogram hundred(long step) {
        var recorder = new LatencyRecorder();
        LongStream.rangeClosed(1, 100).forEach(i -> recorder.record(Duration.ofMillis(i * step)));
        return recorder.snapshot();
    }

    static Baseline baseline(String benchmark, LatencyHistogram latency) {
        return new Baseline(
                benchmark,
                Fingerprint.NONE,
                List.of(new BaselineRun("run-1", NOON, 12.5, latency, LatencyHistogram.EMPTY)));
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
                new RouteTimes(latency, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY),
                Map.of());
    }
}

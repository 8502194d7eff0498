package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.RunMeasurements;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A run that ended, accepted or not, as far as trends need it.
 *
 * @param fingerprint of what must be equal for runs to be comparable
 * @param points by benchmark
 */
public record RememberedRun(String id, Instant at, String fingerprint, Map<String, Trend.Point> points) {

    public RememberedRun {
        points = Collections.unmodifiableMap(new TreeMap<>(points));
    }

    /** Of a sound run: a run that is invalid says nothing, today or later. */
    public static RememberedRun of(String id, Instant at, RunMeasurements run, Judged judged) {
        var points = new TreeMap<String, Trend.Point>();
        run.routes().forEach((route, measured) -> {
            var verdict = Objects.requireNonNull(judged.judgement().verdicts().get(route.benchmark()));
            if (!measured.times().latency().isEmpty()) {
                var times = measured.times();
                var past = PastRun.of(id, at, times.latency(), times.timeToFirstToken());
                points.put(
                        route.benchmark(),
                        new Trend.Point(past, verdict.status().id()));
            }
        });
        return new RememberedRun(id, at, judged.fingerprint().digest(), points);
    }

    /** What was said of a run, and under which circumstances it was made. */
    public record Judged(Judgement judgement, Fingerprint fingerprint) {}
}

package com.mangaassist.load.baseline;

import com.mangaassist.load.stats.ChangePoint;
import com.mangaassist.load.stats.Drift;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a benchmark's runs show over time. It advises, and never fails a build.
 *
 * @param points the oldest first
 * @param step where the level of P95 changed; empty for fewer than ten points, a small change, or what chance explains
 * @param drift a slow change all along, under the same conditions
 */
public record Trend(String benchmark, List<Point> points, Optional<ChangePoint> step, Optional<Drift> drift) {

    /** The standing of a run that is, or was, part of the baseline. */
    public static final String ACCEPTED = "accepted";

    static final int MOST_POINTS = 50;

    private static final double ALPHA = 0.01;

    /** Smaller changes are not worth a line, however sure. */
    private static final double LEAST_PERCENT = 5;

    private static final double CRITICAL_PERCENT = 10;

    /**
     * One run of the benchmark.
     *
     * @param standing {@link #ACCEPTED}, or what the gate said of it ({@link BenchmarkStatus#id})
     */
    public record Point(PastRun run, String standing) {}

    public Trend {
        points = List.copyOf(points);
    }

    static Trend of(String benchmark, List<Point> points) {
        var logs = points.stream()
                .mapToDouble(point -> Math.log(point.run().p95Millis()))
                .toArray();
        return new Trend(
                benchmark,
                points,
                ChangePoint.find(logs, ALPHA).filter(step -> matters(step.shift())),
                Optional.of(Drift.of(logs)).filter(drift -> drift.pValue() < ALPHA && matters(drift.total())));
    }

    /** The first run of the new level. */
    public Optional<PastRun> begin() {
        return step.map(found -> points.get(found.at()).run());
    }

    /** Each finding in one sentence. */
    public List<String> findings() {
        return Stream.concat(step.map(this::sentence).stream(), drift.map(this::sentence).stream())
                .toList();
    }

    private String sentence(ChangePoint found) {
        var percent = percent(found.shift());
        return String.format(
                Locale.ROOT,
                "P95 changed by %+.1f %% with run %s (%s, p = %.4f)",
                percent,
                begin().map(PastRun::id).orElse(""),
                level(percent),
                found.pValue());
    }

    private String sentence(Drift found) {
        var percent = percent(found.total());
        return String.format(
                Locale.ROOT,
                "P95 drifted by %+.1f %% over %d runs (%s, p = %.4f)",
                percent,
                points.size(),
                level(percent),
                found.pValue());
    }

    /** From the log of a ratio. */
    public static double percent(double logRatio) {
        return Math.expm1(logRatio) * 100;
    }

    /** How much a change in percent asks for attention. */
    public static String level(double percent) {
        if (percent < 0) {
            return "better";
        }
        return percent >= CRITICAL_PERCENT ? "critical" : "warning";
    }

    private static boolean matters(double logRatio) {
        return Math.abs(percent(logRatio)) >= LEAST_PERCENT;
    }
}

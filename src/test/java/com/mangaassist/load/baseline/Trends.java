package com.mangaassist.load.baseline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what is known of a stage's runs, benchmark by benchmark: accepted ones, and those of this machine. */
public final class Trends {

    private final Map<String, Baseline> baselines;
    private final List<RememberedRun> remembered;

    private Trends(Map<String, Baseline> baselines, List<RememberedRun> remembered) {
        this.baselines = baselines;
        this.remembered = remembered;
    }

    public static Trends of(Map<String, Baseline> baselines, List<RememberedRun> remembered) {
        return new Trends(baselines, remembered);
    }

    /** One for each benchmark of the run, which is its last point. */
    public List<Trend> with(RememberedRun run, Fingerprint fingerprint) {
        return run.points().keySet().stream()
                .map(benchmark -> Trend.of(benchmark, points(benchmark, run, fingerprint)))
                .toList();
    }

    private List<Trend.Point> points(String benchmark, RememberedRun run, Fingerprint fingerprint) {
        var byId = new LinkedHashMap<String, Trend.Point>();
        remembered.stream()
                .filter(past -> past.fingerprint().equals(fingerprint.digest()))
                .forEach(past -> Optional.ofNullable(past.points().get(benchmark))
                        .ifPresent(point -> byId.put(past.id(), point)));
        Optional.ofNullable(baselines.get(benchmark))
                .filter(baseline ->
                        baseline.fingerprint().conflictsWith(fingerprint).isEmpty())
                .ifPresent(baseline -> baseline.history().forEach(past -> accept(past, byId)));
        Optional.ofNullable(run.points().get(benchmark)).ifPresent(point -> byId.put(run.id(), point));
        var points = byId.values().stream()
                .sorted(Comparator.comparing(point -> point.run().at()))
                .toList();
        return points.subList(Math.max(0, points.size() - Trend.MOST_POINTS), points.size());
    }

    /** A run that this machine remembers was made before it was accepted. */
    private static void accept(PastRun past, Map<String, Trend.Point> byId) {
        var known = Optional.ofNullable(byId.get(past.id()));
        var at = known.map(point -> point.run().at()).orElse(past.at());
        byId.put(past.id(), new Trend.Point(past.at(at), Trend.ACCEPTED));
    }
}

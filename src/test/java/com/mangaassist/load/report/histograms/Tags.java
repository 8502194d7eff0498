package com.mangaassist.load.report.histograms;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.breakdown.Breakdown;
import com.mangaassist.load.metric.breakdown.BreakdownKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the distributions of a run are called in its log. */
public final class Tags {

    private static final String LATENCY = ".latency";
    private static final String TTFT = ".ttft";
    private static final String CHUNK_GAP = ".chunk_gap";
    private static final String ITL = ".itl";
    private static final String USEFUL = ".useful";

    private Tags() {}

    /** For example {@code chat_ws_sonnet.latency}. */
    static Map<String, LatencyHistogram> of(Map<Route, RouteTimes> routes) {
        var tagged = new LinkedHashMap<String, LatencyHistogram>();
        routes.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var times = entry.getValue();
            tagged.put(entry.getKey().benchmark() + LATENCY, times.latency());
            tagged.put(entry.getKey().benchmark() + TTFT, times.timeToFirstToken());
            tagged.put(entry.getKey().benchmark() + CHUNK_GAP, times.chunkGap());
            tagged.put(entry.getKey().benchmark() + ITL, times.interToken());
        });
        return tagged;
    }

    /** For example {@code chat_ws_sonnet.ja.recommendation.useful}. */
    static Map<String, LatencyHistogram> of(BreakdownKey kind, Breakdown.Row row) {
        var tagged = new LinkedHashMap<String, LatencyHistogram>();
        tagged.put(name(kind) + LATENCY, row.latency());
        tagged.put(name(kind) + TTFT, row.timeToFirstToken());
        tagged.put(name(kind) + USEFUL, row.timeToUsefulAnswer());
        return tagged;
    }

    /** A route's distributions out of a log; those that are not in it are empty. */
    public static RouteTimes times(Map<String, LatencyHistogram> log, Route route) {
        return new RouteTimes(
                find(log, route.benchmark() + LATENCY),
                find(log, route.benchmark() + TTFT),
                find(log, route.benchmark() + CHUNK_GAP),
                find(log, route.benchmark() + ITL));
    }

    /** The times of one kind of turn out of a log; those that are not in it are empty. */
    public static KindTimes times(Map<String, LatencyHistogram> log, BreakdownKey kind) {
        return new KindTimes(
                find(log, name(kind) + LATENCY), find(log, name(kind) + TTFT), find(log, name(kind) + USEFUL));
    }

    /** As in {@link Breakdown.Row}. */
    public record KindTimes(
            LatencyHistogram latency, LatencyHistogram timeToFirstToken, LatencyHistogram timeToUsefulAnswer) {}

    private static LatencyHistogram find(Map<String, LatencyHistogram> log, String tag) {
        return log.getOrDefault(tag, LatencyHistogram.EMPTY);
    }

    private static String name(BreakdownKey kind) {
        return kind.route().benchmark() + "." + kind.language().code() + "."
                + kind.queryType().id();
    }
}

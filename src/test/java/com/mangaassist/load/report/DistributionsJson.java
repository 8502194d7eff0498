package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.Distribution;
import com.mangaassist.load.metric.LatencyHistogram;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code distributions} in report.json: each line's quantiles, at places that are named once for all. */
final class DistributionsJson {

    private static final double[] QUANTILES = DoubleStream.concat(
                    IntStream.range(0, 50).mapToDouble(i -> i / 50.0), DoubleStream.of(0.95, 0.99, 0.995, 0.999))
            .sorted()
            .toArray();

    private DistributionsJson() {}

    static void put(ObjectNode json, RunDetail detail) {
        var places = json.putArray("quantiles");
        DoubleStream.of(QUANTILES).forEach(places::add);
        var lines = json.putArray("lines");
        Stream.concat(detail.distributions().stream(), useful(detail))
                .filter(distribution -> !distribution.run().isEmpty())
                .forEach(distribution -> put(lines.addObject(), distribution));
    }

    /** The time to a useful answer of each scope; no baseline keeps it. */
    private static Stream<Distribution> useful(RunDetail detail) {
        return detail.distributions().stream()
                .filter(distribution -> distribution.quantity().equals("latency"))
                .map(line -> new Distribution(
                        line.scope(),
                        "useful",
                        line.gating(),
                        detail.breakdown().timeToUsefulAnswer(line.scope()),
                        LatencyHistogram.EMPTY));
    }

    private static void put(ObjectNode json, Distribution distribution) {
        json.put("scope", distribution.scope());
        json.put("quantity", distribution.quantity().toLowerCase(Locale.ROOT).replace(' ', '_'));
        json.put("gating", distribution.gating());
        json.put("samples", distribution.run().count());
        put(json.putArray("ms"), distribution.run());
        if (!distribution.baseline().isEmpty()) {
            json.put("baseline_samples", distribution.baseline().count());
            put(json.putArray("baseline_ms"), distribution.baseline());
        }
    }

    private static void put(ArrayNode json, LatencyHistogram histogram) {
        var milliseconds = histogram.milliseconds();
        DoubleStream.of(QUANTILES).forEach(p -> json.add(rounded(milliseconds.quantile(p), 2)));
    }
}

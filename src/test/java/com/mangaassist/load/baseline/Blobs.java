package com.mangaassist.load.baseline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.TurnSeries;
import java.util.function.Function;

/**
 * A run's distributions and turns as they stand, compressed, in report.json and in baselines.
 *
 * @param timeToFirstToken empty where the benchmark does not stream
 */
public record Blobs(LatencyHistogram latency, LatencyHistogram timeToFirstToken, TurnSeries turns) {

    private static final String LATENCY = "latency";
    private static final String TTFT = "ttft";
    private static final String TURNS = "turns";

    /** @throws InvalidBaselineException naming the field that is missing or no such blob */
    public static Blobs read(JsonFields json) {
        var latency = decode(json, LATENCY, LatencyHistogram::decode);
        json.require(!latency.isEmpty(), LATENCY, "a histogram of at least one duration");
        return new Blobs(
                latency,
                json.has(TTFT) ? decode(json, TTFT, LatencyHistogram::decode) : LatencyHistogram.EMPTY,
                json.has(TURNS) ? decode(json, TURNS, TurnSeries::decode) : TurnSeries.EMPTY);
    }

    public void write(ObjectNode json) {
        json.put(LATENCY, latency.encoded());
        if (!timeToFirstToken.isEmpty()) {
            json.put(TTFT, timeToFirstToken.encoded());
        }
        json.put(TURNS, turns.encoded());
    }

    private static <T> T decode(JsonFields json, String field, Function<String, T> decoder) {
        var text = json.text(field);
        try {
            return decoder.apply(text);
        } catch (IllegalArgumentException broken) {
            throw json.invalid(
                    field,
                    broken.getMessage() == null ? "a blob" : broken.getMessage().replace("not a", "a"));
        }
    }
}

package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.Decision;
import com.mangaassist.load.baseline.GateLine;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.stats.Interval;

/** What the statistics say, in report.json. */
final class DecisionJson {

    private DecisionJson() {}

    /** One entry of {@code gates}. */
    static ObjectNode of(GateLine line) {
        var json = PrettyJson.newObject();
        json.put("name", line.name()).put("status", line.status().id());
        json.put("samples", line.n());
        json.put("p95_ms", rounded(line.p95Millis(), 2));
        line.decision().ifPresent(decision -> {
            json.put("change_pct", rounded(decision.changePercent(), 2));
            put(json, decision);
        });
        return json.put("reason", line.reason());
    }

    static void put(ObjectNode json, Decision decision) {
        put(json.putArray("change_ci_pct"), decision.range());
        json.put("mde_pct", rounded(decision.mdePercent(), 2));
        decision.neededSamples().ifPresent(needed -> json.put("needed_samples", needed));
        json.put("drift", decision.drift());
    }

    static void put(ArrayNode json, Interval interval) {
        add(json, interval.lower());
        add(json, interval.upper());
    }

    private static void add(ArrayNode json, double bound) {
        if (Double.isInfinite(bound)) {
            json.addNull();
        } else {
            json.add(rounded(bound, 2));
        }
    }
}

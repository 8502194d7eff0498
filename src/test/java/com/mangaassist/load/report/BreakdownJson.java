package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.breakdown.BreakdownKey;
import com.mangaassist.load.protocol.TokenUsage;

/** {@code breakdown} in report.json: one row for each kind of turn, and one for all. */
final class BreakdownJson {

    private BreakdownJson() {}

    static void put(ObjectNode json, PricedBreakdown breakdown) {
        put(json.putObject("total"), breakdown.total());
        var rows = json.putArray("rows");
        breakdown.rows().forEach((key, row) -> {
            var node = rows.addObject();
            put(node, key);
            put(node, row);
        });
    }

    private static void put(ObjectNode json, BreakdownKey key) {
        json.put("benchmark", key.route().benchmark());
        json.put("model", key.route().family());
        json.put("transport", key.route().transport().id());
        json.put("language", key.language().code());
        json.put("query_type", key.queryType().id());
    }

    private static void put(ObjectNode json, PricedBreakdown.Row row) {
        var figures = row.figures();
        AccountingJson.put(json, figures.accounting());
        putQuantile(json, "p50_ms", figures.latency(), 0.50);
        putQuantile(json, "p95_ms", figures.latency(), 0.95);
        putQuantile(json, "p99_ms", figures.latency(), 0.99);
        putQuantile(json, "ttft_p95_ms", figures.timeToFirstToken(), 0.95);
        putQuantile(json, "useful_p95_ms", figures.timeToUsefulAnswer(), 0.95);
        var usage = figures.usage().values().stream().reduce(TokenUsage.NONE, TokenUsage::plus);
        json.put("input_tokens", usage.inputTokens()).put("output_tokens", usage.outputTokens());
        json.put("cost_usd", row.cost().amount());
    }

    private static void putQuantile(ObjectNode json, String name, LatencyHistogram histogram, double p) {
        if (!histogram.isEmpty()) {
            json.put(name, rounded(histogram.milliseconds().quantile(p), 2));
        }
    }
}

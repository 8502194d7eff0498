package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.AnswerCost;
import com.mangaassist.load.baseline.Blobs;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.stats.Interval;
import com.mangaassist.load.stats.Summary;

/** One entry of {@code results} in report.json, under the specification's names first. */
final class ResultJson {

    private ResultJson() {}

    static ObjectNode of(BenchmarkResult result) {
        var json = PrettyJson.newObject();
        json.put("name", result.name()).put("status", result.verdict().status().id());
        putSummary(json, result.times().latency().summary());
        json.put("throughput_rps", rounded(result.throughputRps(), 3));
        json.put("total_tokens", result.tokens());
        json.put("total_cost_usd", result.cost().amount());
        AnswerCost.write(json, result.dollars());
        json.put("regression_pct", rounded(result.verdict().changePercent(), 2));
        json.put("reason", result.verdict().reason());
        json.put("spec_rule", result.verdict().specRule().id());
        putInterval(json, "p95_ci_ms", result.times().latency());
        result.verdict().latency().ifPresent(decision -> DecisionJson.put(json, decision));
        putUnlessEmpty(json, "ttft", result.times().timeToFirstToken());
        putUnlessEmpty(json, "itl", result.times().interToken());
        putUnlessEmpty(json, "chunk_gap", result.times().chunkGap());
        putGoodput(json.putObject("goodput"), result.goodput());
        AccountingJson.put(json.putObject("accounting"), result.accounting());
        var times = result.times();
        new Blobs(times.latency(), times.timeToFirstToken(), result.turns()).write(json.putObject("histograms"));
        return json;
    }

    /** A bound that the sample is too small for is null. */
    private static void putInterval(ObjectNode json, String name, LatencyHistogram histogram) {
        if (!histogram.isEmpty()) {
            var interval = Interval.ofQuantile(histogram.milliseconds(), 0.95, 0.95);
            DecisionJson.put(json.putArray(name), interval);
        }
    }

    private static void putGoodput(ObjectNode json, Goodput goodput) {
        json.put("useful", goodput.useful());
        json.put("useful_per_s", rounded(goodput.usefulPerSecond(), 3));
        json.put("good_fraction", rounded(goodput.goodFraction(), 4));
    }

    private static void putUnlessEmpty(ObjectNode json, String name, LatencyHistogram histogram) {
        if (!histogram.isEmpty()) {
            putSummary(json.putObject(name), histogram.summary());
        }
    }

    private static void putSummary(ObjectNode json, Summary summary) {
        json.put("samples", summary.n());
        json.put("mean_ms", rounded(summary.mean(), 2));
        json.put("median_ms", rounded(summary.median(), 2));
        json.put("stddev_ms", rounded(summary.standardDeviation(), 2));
        json.put("p50_ms", rounded(summary.p50(), 2));
        json.put("p95_ms", rounded(summary.p95(), 2));
        json.put("p99_ms", rounded(summary.p99(), 2));
        json.put("min_ms", rounded(summary.min(), 2));
        json.put("max_ms", rounded(summary.max(), 2));
    }
}

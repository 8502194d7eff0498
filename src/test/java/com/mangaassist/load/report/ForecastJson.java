package com.mangaassist.load.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.cost.forecast.DailyCost;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.forecast.MeasuredDay;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.stats.Estimate;
import com.mangaassist.load.stats.Interval;
import com.mangaassist.load.stats.Share;

/**
 * {@code cost.forecast}, {@code cost.routing} and {@code cost.cache} in report.json. The names of
 * {@code estimate_daily_cost} stand for what it returns.
 */
final class ForecastJson {

    private static final double CONFIDENCE = 0.95;

    private ForecastJson() {}

    static void put(ObjectNode json, Forecast forecast, Statement statement) {
        var days = json.putObject("forecast");
        days.put("daily_messages", forecast.assumed().messages());
        put(days.putObject("assumed"), forecast.assumed());
        var routing = json.putObject("routing");
        RoutingJson.put(routing.putObject("assumed"), forecast.assumedRouting());
        forecast.measured().ifPresent(day -> {
            put(days.putObject("measured"), day);
            RoutingJson.put(routing.putObject("measured"), day.routing(statement.prices()));
            putCache(json.putObject("cache"), day, statement);
        });
    }

    private static void put(ObjectNode json, DailyCost day) {
        json.put("total_daily_cost_usd", day.totalCents());
        json.put("monthly_cost_usd", day.month().rounded(2));
        json.put("cache_savings_pct", day.cachedPercent());
        json.put("avg_cost_per_message_usd", day.perMessage().rounded(6));
        var rows = json.putArray("breakdown");
        day.rows().forEach(row -> put(rows.addObject(), row));
    }

    private static void put(ObjectNode json, DailyCost.Row row) {
        var profile = row.profile();
        json.put("query_type", profile.queryType().id());
        json.put("model", profile.model().family());
        json.put("daily_queries", row.queries());
        json.put("cached", row.cached());
        json.put("uncached", row.uncached());
        json.put("daily_cost_usd", row.cost().rounded(2));
        json.put("cost_per_query_usd", row.costPerUncachedQuery().rounded(6));
        json.put("share_pct", profile.sharePercent());
        json.put("avg_input_tokens", PrettyJson.rounded(profile.tokens().input().doubleValue(), 1));
        json.put(
                "avg_output_tokens",
                PrettyJson.rounded(profile.tokens().output().doubleValue(), 1));
    }

    private static void put(ObjectNode json, MeasuredDay day) {
        put(json, day.cost());
        put(json, "total_daily_cost_ci_usd", day.estimate());
        json.put(
                "own_traffic_daily_cost_usd",
                PrettyJson.rounded(day.ownTraffic().value(), 2));
        put(json, "own_traffic_daily_cost_ci_usd", day.ownTraffic());
        var rows = json.path("breakdown");
        for (var i = 0; i < rows.size(); i++) {
            var profile = day.profiles().get(i);
            ((ObjectNode) rows.path(i))
                    .put("source", profile.isMeasured() ? "measured" : "assumed")
                    .put("turns", profile.hits().n());
        }
    }

    private static void put(ObjectNode json, String name, Estimate estimate) {
        put(json.putArray(name), estimate.interval(CONFIDENCE), 2);
    }

    /** A bound that the sample is too small for is null. */
    private static void put(ArrayNode json, Interval interval, int digits) {
        for (var bound : new double[] {interval.lower(), interval.upper()}) {
            if (Double.isInfinite(bound)) {
                json.addNull();
            } else {
                json.add(PrettyJson.rounded(bound, digits));
            }
        }
    }

    private static void putCache(ObjectNode json, MeasuredDay day, Statement statement) {
        putHits(json, day.hits());
        json.put("saved_usd", statement.total().savedUsd().amount());
        var rows = json.putArray("by_query_type");
        statement.by(entry -> entry.kind().queryType()).forEach((type, account) -> {
            var row = rows.addObject().put("query_type", type.id());
            putHits(row, new Share(account.saved().turns(), account.turns()));
            row.put("saved_usd", account.savedUsd().amount());
        });
    }

    private static void putHits(ObjectNode json, Share hits) {
        json.put("turns", hits.n()).put("hits", hits.hits());
        json.put("hit_rate", PrettyJson.rounded(hits.value(), 4));
        put(json.putArray("hit_rate_ci"), hits.interval(CONFIDENCE), 4);
    }
}

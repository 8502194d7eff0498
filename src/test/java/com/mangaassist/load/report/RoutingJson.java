package com.mangaassist.load.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.forecast.RoutingComparison;
import com.mangaassist.load.cost.forecast.RoutingOption;

/** What a day costs under other routing rules, in report.json; savings are those on the dearest option. */
final class RoutingJson {

    private RoutingJson() {}

    static void put(ObjectNode json, RoutingComparison comparison) {
        var dearest = comparison.dearest();
        var options = json.putArray("options");
        for (var option : comparison.options()) {
            var row = options.addObject().put("name", option.name());
            put(row.putObject("with_cache"), option.withCache(), dearest.withCache());
            put(row.putObject("without_cache"), option.withoutCache(), dearest.withoutCache());
            put(row.putObject("cache_saves"), option.withCache(), option.withoutCache());
        }
        var moves = json.putArray("moves");
        comparison
                .moves()
                .forEach(move -> moves.addObject()
                        .put("query_type", move.queryType().id())
                        .put("to", move.to().family())
                        .put("daily_change_usd", move.change().rounded(2)));
        var batches = json.putArray("batches");
        comparison
                .batches()
                .forEach(batch -> batches.addObject()
                        .put("query_type", batch.queryType().id())
                        .put("daily_change_usd", batch.change().rounded(2)));
    }

    private static void put(ObjectNode json, Usd cost, Usd compared) {
        json.put("daily_cost_usd", cost.rounded(2));
        json.put("saved_usd", compared.minus(cost).rounded(2));
        json.put("saved_pct", RoutingOption.savedPercent(cost, compared));
    }
}

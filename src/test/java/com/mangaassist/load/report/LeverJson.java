package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.cost.forecast.DailyCost;
import com.mangaassist.load.cost.ledger.Account;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.stats.Interval;
import com.mangaassist.load.stats.Share;
import java.util.Map;

/** {@code levers} in report.json. */
final class LeverJson {

    private static final double CONFIDENCE = 0.95;

    private LeverJson() {}

    static ObjectNode of(LeverSection section) {
        var json = PrettyJson.newObject();
        json.put("daily_messages", section.assumptions().messages());
        var rows = json.putArray("runs");
        section.runs().forEach(run -> put(rows.addObject(), section, run));
        return json;
    }

    private static void put(ObjectNode json, LeverSection section, LeverRun run) {
        json.put("lever", run.lever().id());
        json.put("routing", run.lever().routes()).put("cache", run.lever().caches());
        AccountingJson.put(json.putObject("accounting"), run.run().accounting());
        var total = run.measured().total();
        json.put("usd", total.spent().amount());
        json.put("fill_usd", run.before().total().spent().amount());
        json.put("billed_usd", section.assumptions().prices().of(run.billed()).amount());
        run.perAnswer().ifPresent(usd -> json.put("per_useful_answer_usd", usd.amount()));
        json.put("p95_ms", rounded(run.p95Millis(), 2));
        section.day(run)
                .ifPresent(
                        day -> json.put("daily_cost_usd", rounded(day.estimate().value(), 2)));
        section.saving(run).ifPresent(saving -> {
            json.put("saved_daily_usd", rounded(saving.saved(), 2));
            put(json.putArray("forecast_saved_daily_usd"), saving.forecast(), 2);
        });
        json.put("assumed_daily_cost_usd", assumed(section, run).totalCents());
        var hits = json.putArray("cache_by_query_type");
        run.measured().by(entry -> entry.kind().queryType()).entrySet().forEach(type -> put(hits.addObject(), type));
    }

    /** The specification's day with this lever pulled: its tokens, not the run's. */
    static DailyCost assumed(LeverSection section, LeverRun run) {
        var given = section.assumptions();
        return DailyCost.of(run.lever().pulledOn(given.mix()), given.messages(), given.prices());
    }

    private static void put(ObjectNode json, Map.Entry<QueryType, Account> type) {
        var hits = hits(type.getValue());
        json.put("query_type", type.getKey().id());
        json.put("turns", hits.n()).put("hits", hits.hits()).put("hit_rate", rounded(hits.value(), 4));
        put(json.putArray("hit_rate_ci"), hits.interval(CONFIDENCE), 4);
        json.put("usd", type.getValue().spent().amount());
        json.put("saved_usd", type.getValue().savedUsd().amount());
    }

    static Share hits(Account account) {
        return new Share(account.saved().turns(), account.turns());
    }

    private static void put(ArrayNode json, Interval interval, int digits) {
        json.add(rounded(interval.lower(), digits)).add(rounded(interval.upper(), digits));
    }
}

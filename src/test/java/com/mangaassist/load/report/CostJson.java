package com.mangaassist.load.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.budget.Spending;
import com.mangaassist.load.cost.ledger.Account;
import com.mangaassist.load.cost.ledger.Entry;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.cost.ledger.Worth;
import com.mangaassist.load.protocol.ModelId;
import java.util.Arrays;
import java.util.function.Function;

/** What report.json says in {@code cost}: sums first, then the same money split in several ways, then the forecast. */
final class CostJson {

    private static final int SHARE_DIGITS = 12;

    private CostJson() {}

    static void put(ObjectNode json, CostReport cost) {
        json.put("total_usd", cost.total().amount());
        cost.perUsefulAnswer().ifPresent(usd -> json.put("per_useful_answer_usd", usd.amount()));
        json.put("input_tokens", cost.usage().inputTokens());
        json.put("output_tokens", cost.usage().outputTokens());
        var byModel = json.putObject("by_model");
        cost.byModel()
                .forEach((model, spent) -> byModel.putObject(model.value())
                        .put("input_tokens", spent.usage().inputTokens())
                        .put("output_tokens", spent.usage().outputTokens())
                        .put("usd", spent.cost().amount()));
        var unpriced = json.putArray("unpriced_models");
        cost.unpriced().forEach(model -> unpriced.add(model.value()));
    }

    static void put(ObjectNode json, CostDetail detail) {
        var statement = detail.statement();
        var total = statement.total();
        json.put("useful_usd", total.spentOn(Worth.USEFUL).amount());
        json.put("wasted_usd", total.wasted().amount());
        var wasted = json.putObject("wasted");
        Arrays.stream(Worth.values())
                .filter(Worth::isWaste)
                .forEach(worth -> wasted.put(worth.id(), total.spentOn(worth).amount()));
        json.put("saved_by_cache_usd", total.savedUsd().amount());
        split(
                json.putArray("by_usage_source"),
                statement,
                entry -> entry.source().id());
        split(
                json.putArray("by_query_type"),
                statement,
                entry -> entry.kind().queryType().id());
        split(
                json.putArray("by_language"),
                statement,
                entry -> entry.kind().language().code());
        split(
                json.putArray("by_transport"),
                statement,
                entry -> entry.kind().route().transport().id());
        putPrices(json.putArray("prices"), statement);
        detail.budget().ifPresent(spending -> put(json.putObject("budget"), spending));
        ForecastJson.put(json, detail.forecast(), statement);
        LedgerJson.put(json, statement);
    }

    private static void put(ObjectNode json, Spending spending) {
        json.put("limit_usd", spending.limit().amount());
        json.put("spent_usd", spending.spent().amount());
        json.put("held_usd", spending.held().amount());
        json.put("reserved_usd", spending.reserved().amount());
        json.put("turns", spending.turns()).put("exhausted", spending.exhausted());
    }

    private static void split(ArrayNode json, Statement statement, Function<Entry, String> group) {
        statement.by(group).forEach((name, account) -> put(json.addObject().put("name", name), account));
    }

    private static void put(ObjectNode json, Account account) {
        json.put("turns", account.turns()).put("cached", account.saved().turns());
        json.put("input_tokens", account.usage().inputTokens());
        json.put("output_tokens", account.usage().outputTokens());
        json.put("usd", account.spent().amount());
        json.put("useful_usd", account.spentOn(Worth.USEFUL).amount());
        json.put("wasted_usd", account.wasted().amount());
        json.put("saved_usd", account.savedUsd().amount());
        json.put(
                "per_turn_usd",
                account.spent().dividedBy(account.turns(), SHARE_DIGITS).amount());
    }

    /** By which prices, of those models that answered. */
    private static void putPrices(ArrayNode json, Statement statement) {
        statement.by(entry -> entry.model().value()).keySet().stream()
                .flatMap(model -> statement.prices().entry(new ModelId(model)).stream())
                .forEach(price -> json.addObject()
                        .put("model", price.model().value())
                        .put("region", price.region())
                        .put("input", text(price.onDemand().perMillionInput()))
                        .put("output", text(price.onDemand().perMillionOutput()))
                        .put("valid_from", price.origin().validFrom().toString())
                        .put("source", price.origin().source()));
    }

    private static String text(Usd usd) {
        return usd.amount().toPlainString();
    }
}

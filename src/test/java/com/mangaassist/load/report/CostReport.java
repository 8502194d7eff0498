package com.mangaassist.load.report;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run cost, by the model that answered.
 *
 * @param usage all tokens, priced or not
 * @param unpriced models that answered but are not in the price list; their tokens are in no dollar figure
 */
public record CostReport(
        TokenUsage usage, Map<ModelId, ModelCost> byModel, Optional<Usd> perUsefulAnswer, List<ModelId> unpriced) {

    private static final int SHARE_DIGITS = 12;

    public CostReport {
        byModel = Collections.unmodifiableMap(sorted(byModel));
        unpriced = List.copyOf(unpriced);
    }

    static CostReport of(RunMeasurements run, PriceList prices) {
        var usage = sorted(Map.<ModelId, TokenUsage>of());
        run.routes()
                .values()
                .forEach(route ->
                        route.usage().forEach((model, tokens) -> usage.merge(model, tokens, TokenUsage::plus)));
        var costs = sorted(Map.<ModelId, ModelCost>of());
        usage.forEach((model, tokens) ->
                prices.find(model).ifPresent(price -> costs.put(model, new ModelCost(tokens, price.of(tokens)))));
        var unpriced = usage.keySet().stream()
                .filter(model -> !costs.containsKey(model))
                .toList();
        var all = usage.values().stream().reduce(TokenUsage.NONE, TokenUsage::plus);
        return new CostReport(
                all, costs, perUseful(total(costs), run.accounting().useful()), unpriced);
    }

    static CostReport of(Statement statement, long useful) {
        var usage = sorted(Map.<ModelId, TokenUsage>of());
        var costs = sorted(Map.<ModelId, ModelCost>of());
        statement.by(entry -> entry.model().value()).forEach((name, account) -> {
            var model = new ModelId(name);
            usage.put(model, account.usage());
            if (statement.prices().find(model).isPresent() && account.paid().turns() > 0) {
                costs.put(model, new ModelCost(account.usage(), account.spent()));
            }
        });
        var all = usage.values().stream().reduce(TokenUsage.NONE, TokenUsage::plus);
        return new CostReport(all, costs, perUseful(total(costs), useful), List.copyOf(statement.unpriced()));
    }

    /** The exact price of a route's tokens, as far as their models have one. */
    static Usd of(RouteMeasurements route, PriceList prices) {
        return route.usage().entrySet().stream()
                .flatMap(entry -> prices.find(entry.getKey()).map(price -> price.of(entry.getValue())).stream())
                .reduce(Usd.ZERO, Usd::plus);
    }

    public Usd total() {
        return total(byModel);
    }

    private static Usd total(Map<ModelId, ModelCost> costs) {
        return costs.values().stream().map(ModelCost::cost).reduce(Usd.ZERO, Usd::plus);
    }

    private static Optional<Usd> perUseful(Usd total, long useful) {
        return useful == 0 ? Optional.empty() : Optional.of(total.dividedBy(useful, SHARE_DIGITS));
    }

    private static <T> TreeMap<ModelId, T> sorted(Map<ModelId, T> byModel) {
        var sorted = new TreeMap<ModelId, T>(Comparator.comparing(ModelId::value));
        sorted.putAll(byModel);
        return sorted;
    }
}

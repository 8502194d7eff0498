package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.CataloguePrice;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The same traffic under other routing rules.
 *
 * @param allToOne everything to one model, the dearest first
 * @param routed as the mix has it
 * @param moves what one kind of question would cost more, or less, with another of the models; with the cache
 * @param batches what one kind of question would cost less if its answers could wait for a batch job; with the cache
 */
public record RoutingComparison(
        List<RoutingOption> allToOne, RoutingOption routed, List<Move> moves, List<Batch> batches) {

    public RoutingComparison {
        allToOne = List.copyOf(allToOne);
        moves = List.copyOf(moves);
        batches = List.copyOf(batches);
    }

    /** All questions of one kind go to one model. */
    public record Move(QueryType queryType, ModelId to, Usd change) {}

    /** All questions of one kind that no cache answers go to a batch job; missing where their model takes none. */
    public record Batch(QueryType queryType, Usd change) {}

    /** @throws com.mangaassist.load.cost.UnknownPriceException if a model has no price */
    public static RoutingComparison of(QueryMix mix, long messages, PriceList prices) {
        var allToOne = mix.models().stream()
                .map(model -> RoutingOption.of("all " + model.family(), mix.answeredBy(model), messages, prices))
                .sorted(Comparator.comparing(RoutingOption::withoutCache).reversed())
                .toList();
        return new RoutingComparison(
                allToOne,
                RoutingOption.of("routed", mix, messages, prices),
                moves(mix, messages, prices),
                batches(DailyCost.of(mix, messages, prices), prices));
    }

    /** The dearest way: everything to the dearest model. */
    public RoutingOption dearest() {
        return allToOne.get(0);
    }

    /** All options, the dearest first. */
    public List<RoutingOption> options() {
        var options = new ArrayList<>(allToOne);
        options.add(routed);
        options.sort(Comparator.comparing(RoutingOption::withoutCache).reversed());
        return List.copyOf(options);
    }

    private static List<Batch> batches(DailyCost day, PriceList prices) {
        return day.rows().stream()
                .flatMap(row -> prices.entry(row.profile().model()).flatMap(CataloguePrice::batch).stream()
                        .map(price -> new Batch(
                                row.profile().queryType(), row.at(price).minus(row.cost()))))
                .toList();
    }

    private static List<Move> moves(QueryMix mix, long messages, PriceList prices) {
        var now = DailyCost.of(mix, messages, prices).total();
        var models = mix.models().stream()
                .sorted(Comparator.comparing(ModelId::value))
                .toList();
        var moves = new ArrayList<Move>();
        for (var type : mix.queryTypes()) {
            for (var model : models) {
                var moved = mix.moving(type, model);
                if (!moved.equals(mix)) {
                    moves.add(new Move(
                            type,
                            model,
                            DailyCost.of(moved, messages, prices).total().minus(now)));
                }
            }
        }
        return moves;
    }
}

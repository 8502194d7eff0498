package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.ledger.Statement;
import java.util.Optional;

/**
 * What a day of messages costs, under assumptions and as measured.
 *
 * @param measured empty without a run, and for a run with a model that has no price
 */
public record Forecast(DailyCost assumed, RoutingComparison assumedRouting, Optional<MeasuredDay> measured) {

    /** @throws com.mangaassist.load.cost.UnknownPriceException if a model of the mix has no price */
    public static Forecast of(QueryMix mix, long messages, PriceList prices) {
        return new Forecast(
                DailyCost.of(mix, messages, prices), RoutingComparison.of(mix, messages, prices), Optional.empty());
    }

    /** The same, beside what a run measured. */
    public Forecast with(Statement statement) {
        var usable = statement.unpriced().isEmpty() && statement.total().turns() > 0;
        return new Forecast(
                assumed,
                assumedRouting,
                usable ? Optional.of(MeasuredDay.of(statement, mix(), assumed.messages())) : Optional.empty());
    }

    private QueryMix mix() {
        return new QueryMix(assumed.rows().stream().map(DailyCost.Row::profile).toList());
    }
}

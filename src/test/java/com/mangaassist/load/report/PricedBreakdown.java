package com.mangaassist.load.report;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.breakdown.Breakdown;
import com.mangaassist.load.metric.breakdown.BreakdownKey;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The figures and the exact cost of each kind of turn, and of all together. */
public record PricedBreakdown(Map<BreakdownKey, Row> rows, Row total) {

    public PricedBreakdown {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /** @param cost of the tokens whose model has a price */
    public record Row(Breakdown.Row figures, Usd cost) {}

    public static PricedBreakdown of(Breakdown breakdown, PriceList prices) {
        var rows = new TreeMap<BreakdownKey, Row>();
        breakdown.rows().forEach((key, row) -> rows.put(key, priced(row, prices)));
        return new PricedBreakdown(rows, priced(breakdown.total(), prices));
    }

    /** Of all turns on the routes of a model's family, or on the one route that is the benchmark's. */
    LatencyHistogram timeToUsefulAnswer(String scope) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().route().family().equals(scope)
                        || entry.getKey().route().benchmark().equals(scope))
                .map(entry -> entry.getValue().figures().timeToUsefulAnswer())
                .reduce(LatencyHistogram.EMPTY, LatencyHistogram::plus);
    }

    private static Row priced(Breakdown.Row row, PriceList prices) {
        var cost = row.usage().entrySet().stream()
                .flatMap(entry ->
                        prices
                                .find(entry.getKey())
                                .map(price -> price.of(Objects.requireNonNull(entry.getValue())))
                                .stream())
                .reduce(Usd.ZERO, Usd::plus);
        return new Row(row, cost);
    }
}

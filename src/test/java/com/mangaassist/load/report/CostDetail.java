package com.mangaassist.load.report;

import com.mangaassist.load.cost.budget.Spending;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.ledger.Statement;
import java.util.Optional;

/** What a run cost, turn by turn, and what a day like it would cost. */
public record CostDetail(Statement statement, Forecast forecast, Optional<Spending> budget) {

    /**
     * Puts the measured run beside what was assumed of it.
     *
     * @param budget empty where there is no limit
     */
    public static CostDetail of(Statement statement, Forecast assumed, Optional<Spending> budget) {
        return new CostDetail(statement, assumed.with(statement), budget);
    }
}

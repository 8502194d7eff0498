package com.mangaassist.load.report;

import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.ledger.Statement;

/** What a run cost, turn by turn, and what a day like it would cost. */
public record CostDetail(Statement statement, Forecast forecast) {

    /** Puts the measured run beside what was assumed of it. */
    public static CostDetail of(Statement statement, Forecast assumed) {
        return new CostDetail(statement, assumed.with(statement));
    }
}

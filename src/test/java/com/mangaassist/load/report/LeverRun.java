package com.mangaassist.load.report;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.forecast.Lever;
import com.mangaassist.load.cost.forecast.MeasuredDay;
import com.mangaassist.load.cost.forecast.QueryMix;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;
import java.util.Optional;

/**
 * What a load with one lever pulled came to.
 *
 * @param measured what the measured turns cost
 * @param before what those cost that filled the cache
 * @param billed tokens by the model service's own count, of both
 */
public record LeverRun(
        Lever lever, RunMeasurements run, Statement measured, Statement before, Map<ModelId, TokenUsage> billed) {

    private static final int SHARE_DIGITS = 12;

    public LeverRun {
        billed = Map.copyOf(billed);
    }

    /** The day it is a sample of; empty if it did not ask every kind of question, so that there is none. */
    Optional<MeasuredDay> day(QueryMix assumed, long messages) {
        var asked = measured.by(entry -> entry.kind().queryType()).keySet();
        return asked.containsAll(assumed.queryTypes())
                ? Optional.of(MeasuredDay.of(measured, assumed, messages))
                : Optional.empty();
    }

    /** Dollars per useful answer. */
    Optional<Usd> perAnswer() {
        var useful = run.accounting().useful();
        return useful == 0
                ? Optional.empty()
                : Optional.of(measured.total().spent().dividedBy(useful, SHARE_DIGITS));
    }

    double p95Millis() {
        return run.latency().summary().p95();
    }

    /** Whether each turn is accounted for, and the service counts the same tokens as the ledger, to the last digit. */
    boolean isExact(PriceList prices) {
        var accounting = run.accounting();
        return accounting.underWay() == 0
                && measured.total().turns() == accounting.sent()
                && prices.of(billed).equals(booked());
    }

    /** All that was written down. */
    Usd booked() {
        return measured.total().spent().plus(before.total().spent());
    }
}

package com.mangaassist.load.simulation;

import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.ledger.CostLedger;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.report.CostDetail;
import com.mangaassist.load.report.CostSources;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A run's prices, its ledger, and the day it is the sample of. */
final class RunMoney {

    private final PriceList prices;
    private final Forecast assumed;
    private final CostLedger ledger;

    private RunMoney(PriceList prices, Forecast assumed, CostLedger ledger) {
        this.prices = prices;
        this.assumed = assumed;
        this.ledger = ledger;
    }

    /** @throws IllegalArgumentException in one line, if a file of prices or of the query mix is wrong */
    static RunMoney of(RunSetup setup) {
        var settings = setup.settings().cost();
        var prices = CostSources.prices(settings.prices(), LocalDate.ofInstant(setup.startedAt(), ZoneOffset.UTC));
        var assumed = Forecast.of(CostSources.mix(settings.queryMix()), settings.dailyMessages(), prices);
        var source = setup.settings().target() instanceof TargetSettings.Embedded
                ? UsageSource.ESTIMATED
                : UsageSource.REPORTED;
        var ledger = new CostLedger(prices, setup.limits().usefulWithin(), label -> source);
        return new RunMoney(prices, assumed, ledger);
    }

    PriceList prices() {
        return prices;
    }

    /** For the turns that are measured. */
    TurnSink measuring() {
        return ledger;
    }

    CostDetail detail() {
        return CostDetail.of(ledger.statement(), assumed);
    }
}

package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.budget.Budget;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.ledger.CostLedger;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.ClaudeRequest;
import com.mangaassist.load.report.CostDetail;
import com.mangaassist.load.report.CostSources;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A run's prices, its ledger, its budget, and the day it is a sample of. */
final class RunMoney {

    private static final String BUDGET = "budget";

    private final PriceList prices;
    private final Forecast assumed;
    private final CostLedger ledger;
    private final Optional<Budget> budget;

    private RunMoney(RunSetup setup, LoadStop stop) {
        var settings = setup.settings().cost();
        this.prices = CostSources.prices(settings.prices(), LocalDate.ofInstant(setup.startedAt(), ZoneOffset.UTC));
        this.assumed = Forecast.of(CostSources.mix(settings.queryMix()), settings.dailyMessages(), prices);
        var embedded = setup.settings().target() instanceof TargetSettings.Embedded;
        var source = embedded ? UsageSource.ESTIMATED : UsageSource.REPORTED;
        this.ledger = new CostLedger(setup.limits().usefulWithin(), label -> source);
        this.budget = settings.limits()
                .budget()
                .map(limit -> Budget.of(new Usd(limit), prices, stop, ClaudeRequest.MAX_TOKENS));
    }

    /**
     * @param stop trips when the budget does
     * @throws IllegalArgumentException in one line, if a file of prices or of the query mix is wrong, or a model that is
     *     going to answer has no price
     */
    static RunMoney of(RunSetup setup, LoadPlan plan, LoadStop stop) {
        var money = new RunMoney(setup, stop);
        plan.routes().forEach(route -> money.prices.of(route.model()));
        return money;
    }

    PriceList prices() {
        return prices;
    }

    /** For the turns that are measured. */
    TurnSink measuring() {
        return ledger;
    }

    /** For every turn, whoever asks. */
    TurnSink budget() {
        return budget.<TurnSink>map(sink -> sink).orElse(TurnSink.NONE);
    }

    boolean isExhausted() {
        return budget.map(limit -> limit.spending().exhausted()).orElse(false);
    }

    List<String> checkNames() {
        return budget.isPresent() ? List.of(BUDGET) : List.of();
    }

    List<Check> checks() {
        return budget
                .map(Budget::spending)
                .map(spending -> new Check(
                        BUDGET,
                        !spending.exhausted(),
                        "$" + spending.limit().amount().toPlainString() + " to last to the end of the load",
                        spending.sentence()))
                .stream()
                .toList();
    }

    CostDetail detail() {
        return CostDetail.of(ledger.statement(prices), assumed, budget.map(Budget::spending));
    }
}

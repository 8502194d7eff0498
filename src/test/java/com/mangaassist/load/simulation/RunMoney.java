package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.CostRise;
import com.mangaassist.load.baseline.alert.Alert;
import com.mangaassist.load.baseline.alert.AlertLevel;
import com.mangaassist.load.config.CostSettings;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.budget.Budget;
import com.mangaassist.load.cost.budget.Spending;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.ledger.CostLedger;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.Receipts;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.ClaudeRequest;
import com.mangaassist.load.report.CostDetail;
import com.mangaassist.load.report.CostSources;
import com.mangaassist.load.target.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A run's prices, its ledger, its budget, and the day it is a sample of. */
final class RunMoney {

    private static final String BUDGET = "budget";
    private static final String PER_ANSWER = "cost per answer";

    private final CostSettings.CostLimits limits;
    private final PriceList prices;
    private final Forecast assumed;
    private final CostLedger ledger;
    private final Optional<Budget> budget;
    private final boolean usualTraffic;

    private RunMoney(RunSetup setup, boolean usualTraffic, Receipts receipts, LoadStop stop) {
        var settings = setup.settings().cost();
        this.limits = settings.limits();
        this.usualTraffic = usualTraffic;
        this.prices = CostSources.prices(settings.prices(), LocalDate.ofInstant(setup.startedAt(), ZoneOffset.UTC));
        this.assumed = Forecast.of(CostSources.mix(settings.queryMix()), settings.dailyMessages(), prices);
        var embedded = setup.settings().target() instanceof TargetSettings.Embedded;
        var source = embedded ? UsageSource.ESTIMATED : UsageSource.REPORTED;
        this.ledger = new CostLedger(setup.limits().usefulWithin(), label -> source, receipts);
        this.budget = limits.budget().map(limit -> Budget.of(new Usd(limit), prices, stop, ClaudeRequest.MAX_TOKENS));
    }

    /**
     * @param target knows what it charges, perhaps
     * @param stop trips when the budget does
     * @throws IllegalArgumentException in one line, if a file of prices or of the query mix is wrong, or a model that is
     *     going to answer has no price
     */
    static RunMoney of(RunSetup setup, LoadPlan plan, Target target, LoadStop stop) {
        var money = new RunMoney(setup, plan.isUsualTraffic(), target.receipts(), stop);
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

    /** @param compared whether there are baselines to compare with */
    List<String> checkNames(boolean compared) {
        return Stream.of(compared ? PER_ANSWER : "", budget.isPresent() ? BUDGET : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** @param baselines that the run is comparable with, by benchmark */
    List<Check> checks(boolean compared, Map<String, Baseline> baselines) {
        return Stream.concat(
                        compared ? Stream.of(perAnswer(baselines)) : Stream.of(),
                        budget.map(Budget::spending).map(RunMoney::check).stream())
                .toList();
    }

    private Check perAnswer(Map<String, Baseline> baselines) {
        var most = limits.maxRisePercent();
        var rise = CostRise.of(ledger.statement(prices).answerDollars(), baselines);
        return new Check(
                PER_ANSWER,
                rise.filter(change -> change.isBeyond(most)).isEmpty(),
                String.format(Locale.ROOT, "at most +%.0f %%", most),
                rise.map(CostRise::show).orElse("no baseline knows it yet"));
    }

    private static Check check(Spending spending) {
        return new Check(
                BUDGET,
                !spending.exhausted(),
                "$" + spending.limit().amount().toPlainString() + " to last to the end of the load",
                spending.sentence());
    }

    /** A day that is dearer than allowed. */
    List<Alert> alerts() {
        var day = forecast(ledger.statement(prices))
                .measured()
                .map(measured -> measured.cost().total());
        var most = limits.maxDay().map(Usd::new);
        return day.isPresent() && most.isPresent() && day.get().compareTo(most.get()) > 0
                ? List.of(new Alert(
                        "all",
                        "daily_cost",
                        AlertLevel.WARN,
                        "at most " + most.get().show(2),
                        day.get().show(2)))
                : List.of();
    }

    CostDetail detail() {
        var statement = ledger.statement(prices);
        return new CostDetail(statement, forecast(statement), budget.map(Budget::spending));
    }

    private Forecast forecast(Statement statement) {
        return usualTraffic ? assumed.with(statement) : assumed;
    }
}

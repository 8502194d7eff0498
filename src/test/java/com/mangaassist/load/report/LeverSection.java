package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.cost.forecast.Lever;
import com.mangaassist.load.cost.forecast.LeverForecast;
import com.mangaassist.load.cost.forecast.MeasuredDay;
import com.mangaassist.load.cost.forecast.QueryMix;
import com.mangaassist.load.cost.ledger.Account;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.stats.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The same prompts with each lever off and on: {@code levers} in report.json.
 *
 * @param runs the one without lever first
 */
public record LeverSection(List<LeverRun> runs, Assumptions assumptions) {

    private static final String EXACT = "accounting exact";
    private static final String PARTS = "parts add up";
    private static final String SAVINGS = "savings as forecast";

    /** The names of {@link #checks}. */
    public static final List<String> CHECKS = List.of(EXACT, PARTS, SAVINGS);

    /** Of the forecast's interval; hits are chance. */
    static final double CONFIDENCE = 0.99;

    /** Double arithmetic's, far below a cent. */
    private static final double ROUNDING = 1e-9;

    public LeverSection {
        runs = List.copyOf(runs);
    }

    /**
     * What is forecast from.
     *
     * @param messages in a day
     */
    public record Assumptions(QueryMix mix, long messages, PriceList prices) {}

    /**
     * What a lever saves a day.
     *
     * @param saved in dollars, measured against the run without lever
     * @param forecast where that was to lie
     */
    record Saving(double saved, Interval forecast) {

        boolean isAsForecast() {
            return forecast.contains(saved);
        }

        String show() {
            return String.format(
                    Locale.ROOT, "$%,.2f, forecast $%,.2f to $%,.2f", saved, forecast.lower(), forecast.upper());
        }
    }

    Optional<MeasuredDay> day(LeverRun run) {
        return run.day(assumptions.mix, assumptions.messages);
    }

    /** Empty where one of both runs did not ask everything. */
    Optional<Saving> saving(LeverRun run) {
        var without = runs.get(0);
        return day(without)
                .flatMap(before -> day(run).map(after -> {
                    var forecast = LeverForecast.of(
                                    run.lever(), without.measured(), assumptions.mix, assumptions.messages)
                            .interval(CONFIDENCE);
                    var dear = before.estimate().value();
                    var rounding = dear * ROUNDING;
                    return new Saving(
                            dear - after.estimate().value(),
                            new Interval(dear - forecast.upper() - rounding, dear - forecast.lower() + rounding));
                }));
    }

    /** @param all the whole run, by counters of its own */
    public List<Check> checks(RunMeasurements all) {
        return List.of(exact(), parts(all), savings());
    }

    private Check exact() {
        var wrong = runs.stream()
                .filter(run -> !run.isExact(assumptions.prices))
                .map(run -> run.lever().id() + ": booked " + run.booked().show(6) + ", billed "
                        + assumptions.prices.of(run.billed()).show(6))
                .collect(Collectors.joining("; "));
        var billed = sum(run -> assumptions.prices.of(run.billed()));
        return new Check(
                EXACT,
                wrong.isEmpty(),
                "each lever's ledger has the turns sent and the service's own bill, to the last digit",
                wrong.isEmpty() ? "$" + billed.amount().toPlainString() + " booked and billed" : wrong);
    }

    private Check parts(RunMeasurements all) {
        var byType = sum(run -> run.measured().by(entry -> entry.kind().queryType()).values().stream()
                .map(Account::spent)
                .reduce(Usd.ZERO, Usd::plus));
        var answered = sum(
                run -> run.measured().account(entry -> entry.worth().isAnswer()).spent());
        var counted = CostReport.of(all, assumptions.prices).total();
        var total = sum(run -> run.measured().total().spent());
        return new Check(
                PARTS,
                byType.equals(total) && answered.equals(counted),
                "levers and kinds of questions sum to the whole run's dollars, exactly",
                "$" + answered.amount().toPlainString() + " of $"
                        + counted.amount().toPlainString());
    }

    private Usd sum(Function<LeverRun, Usd> part) {
        return runs.stream().map(part).reduce(Usd.ZERO, Usd::plus);
    }

    private Check savings() {
        var pulled = runs.stream().filter(run -> run.lever() != Lever.NO_LEVER).toList();
        var savings = pulled.stream().map(this::saving).toList();
        var unforeseen = pulled.stream()
                .filter(run -> saving(run).filter(Saving::isAsForecast).isEmpty())
                .map(run -> run.lever().id() + " saved "
                        + saving(run).map(Saving::show).orElse("nobody knows: it did not ask everything"))
                .collect(Collectors.joining("; "));
        return new Check(
                SAVINGS,
                unforeseen.isEmpty(),
                "each lever saves within the forecast's 99 % interval",
                unforeseen.isEmpty()
                        ? savings.stream()
                                .flatMap(Optional::stream)
                                .map(saving -> String.format(Locale.ROOT, "$%,.2f", saving.saved()))
                                .collect(Collectors.joining(", ", "", " a day"))
                        : unforeseen);
    }

    public Section section() {
        return new Section("levers", LeverJson.of(this), LeverLines.of(this));
    }
}

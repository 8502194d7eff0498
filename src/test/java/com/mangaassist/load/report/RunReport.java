package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Judgement;
import com.mangaassist.load.baseline.Verdict;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.ErrorCount;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.stats.Moments;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One run's whole result; every output is made from it.
 *
 * @param detail empty where nobody looked closely
 */
public record RunReport(
        RunContext context,
        Judgement judgement,
        List<BenchmarkResult> results,
        CostReport cost,
        Accounting accounting,
        List<ErrorCount> errors,
        Findings findings,
        Optional<RunDetail> detail) {

    public RunReport {
        results = List.copyOf(results);
        errors = List.copyOf(errors);
    }

    /** Puts together what was measured, what the gate says of it, and what it cost. */
    public static RunReport of(RunMeasurements run, Judgement judgement, PriceList prices, RunContext context) {
        var results = run.routes().keySet().stream()
                .map(route -> result(run, route, judgement.verdicts(), prices))
                .toList();
        return new RunReport(
                context,
                judgement,
                results,
                CostReport.of(run, prices),
                run.accounting(),
                run.errors(),
                Findings.NONE,
                Optional.empty());
    }

    /** The ledger knows of money that the benchmarks do not, such as that for answers that broke off. */
    public RunReport with(RunDetail itsDetail) {
        var statement = itsDetail.cost().statement();
        var spent = CostReport.of(statement, accounting.useful());
        return new RunReport(context, judgement, results, spent, accounting, errors, findings, Optional.of(itsDetail))
                .answering(statement.answerDollars());
    }

    /** The same run with what its completed answers cost, by benchmark. */
    public RunReport answering(Map<String, Moments> dollars) {
        var priced = results.stream()
                .map(result -> result.with(dollars.getOrDefault(result.name(), Moments.NONE)))
                .toList();
        return new RunReport(context, judgement, priced, cost, accounting, errors, findings, detail);
    }

    /** The same run under another judgement. */
    public RunReport with(Judgement other) {
        return new RunReport(context, other, results, cost, accounting, errors, findings, detail);
    }

    public RunReport with(Findings others) {
        return new RunReport(context, judgement, results, cost, accounting, errors, others, detail);
    }

    /** Whether the build may pass: nothing failed the gate, and every token has a price. */
    public boolean gatePassed() {
        return judgement.passed() && cost.unpriced().isEmpty();
    }

    /** The verdict in one sentence. */
    public String sentence() {
        return cost.unpriced().isEmpty()
                ? judgement.sentence()
                : "gate FAILED: no price for " + cost.unpriced() + " in prices.json; " + judgement.sentence();
    }

    private static BenchmarkResult result(
            RunMeasurements run, Route route, Map<String, Verdict> verdicts, PriceList prices) {
        var measured = Objects.requireNonNull(run.routes().get(route));
        var verdict = verdicts.get(route.benchmark());
        if (verdict == null) {
            throw new IllegalArgumentException("no verdict on " + route.benchmark());
        }
        var accounting = measured.accounting();
        return new BenchmarkResult(
                verdict,
                measured.times(),
                measured.turns(),
                accounting,
                run.throughput(route),
                measured.tokens(),
                CostReport.of(measured, prices),
                Goodput.of(accounting, run.perSecond(accounting.useful())),
                Moments.NONE);
    }
}

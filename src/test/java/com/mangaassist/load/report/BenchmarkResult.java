package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Verdict;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.stats.Moments;

/**
 * One benchmark's figures and verdict: the specification's {@code BenchmarkResult}, and what a stream has beyond it.
 *
 * @param cost of the tokens whose model has a price
 * @param dollars per completed answer; of none where nobody kept a ledger
 */
public record BenchmarkResult(
        Verdict verdict,
        RouteTimes times,
        TurnSeries turns,
        Accounting accounting,
        double throughputRps,
        long tokens,
        Usd cost,
        Goodput goodput,
        Moments dollars) {

    BenchmarkResult with(Moments others) {
        return new BenchmarkResult(verdict, times, turns, accounting, throughputRps, tokens, cost, goodput, others);
    }

    public String name() {
        return verdict.benchmark();
    }
}

package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Verdict;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.TurnSeries;

/**
 * One benchmark's figures and verdict: the specification's {@code BenchmarkResult}, and what a stream has beyond it.
 *
 * @param cost of the tokens whose model has a price
 */
public record BenchmarkResult(
        Verdict verdict,
        RouteTimes times,
        TurnSeries turns,
        Accounting accounting,
        double throughputRps,
        long tokens,
        Usd cost,
        Goodput goodput) {

    public String name() {
        return verdict.benchmark();
    }
}

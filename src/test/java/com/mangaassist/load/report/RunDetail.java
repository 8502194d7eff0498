package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Distribution;
import com.mangaassist.load.metric.timeline.Timeline;
import java.util.List;

/** A run from nearby: under which terms, when, for whom, how widely spread, and what it cost. */
public record RunDetail(
        RunTerms terms,
        Timeline timeline,
        PricedBreakdown breakdown,
        List<Distribution> distributions,
        CostDetail cost) {

    public RunDetail {
        distributions = List.copyOf(distributions);
    }
}

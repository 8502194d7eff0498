package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.Distribution;
import com.mangaassist.load.metric.timeline.Timeline;
import java.util.List;

/**
 * A run from nearby: under which terms, how sound, when, for whom, how widely spread, and what it cost.
 *
 * @param validity what must hold for the figures to mean anything
 */
public record RunDetail(
        RunTerms terms,
        List<Check> validity,
        Timeline timeline,
        PricedBreakdown breakdown,
        List<Distribution> distributions,
        CostDetail cost) {

    public RunDetail {
        validity = List.copyOf(validity);
        distributions = List.copyOf(distributions);
    }
}

package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;

/**
 * What one route did in one run.
 *
 * @param usage tokens by the model that answered, which need not be the route's; cached answers used none
 * @param turns the first turns one by one
 */
public record RouteMeasurements(
        Accounting accounting, RouteTimes times, Map<ModelId, TokenUsage> usage, TurnSeries turns) {

    public RouteMeasurements {
        usage = Map.copyOf(usage);
    }

    /** All tokens, of all models, read and written. */
    public long tokens() {
        return usage.values().stream().mapToLong(TokenUsage::total).sum();
    }
}

package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import java.util.Map;

/**
 * What one route did in one run.
 *
 * @param usage tokens by the model that answered, which need not be the route's; cached answers used none
 * @param turns the first turns one by one
 * @param window from the route's first send to its last end; zero if no turn ended
 */
public record RouteMeasurements(
        Accounting accounting, RouteTimes times, Map<ModelId, TokenUsage> usage, TurnSeries turns, Duration window) {

    public RouteMeasurements {
        usage = Map.copyOf(usage);
    }

    /** Of turns whose time nobody measured. */
    public RouteMeasurements(
            Accounting accounting, RouteTimes times, Map<ModelId, TokenUsage> usage, TurnSeries turns) {
        this(accounting, times, usage, turns, Duration.ZERO);
    }

    /** All tokens, of all models, read and written. */
    public long tokens() {
        return usage.values().stream().mapToLong(TokenUsage::total).sum();
    }
}

package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import java.util.HashMap;
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

    /** Both at the same time: counts add up, and so do rates. */
    RouteMeasurements plus(RouteMeasurements other) {
        var both = new HashMap<>(usage);
        other.usage.forEach((model, tokens) -> both.merge(model, tokens, TokenUsage::plus));
        return new RouteMeasurements(
                accounting.plus(other.accounting),
                times.plus(other.times),
                both,
                turns.plus(other.turns),
                Rate.of(accounting.completed(), window)
                        .plus(Rate.of(other.accounting.completed(), other.window))
                        .window());
    }

    /** All tokens, of all models, read and written. */
    public long tokens() {
        return usage.values().stream().mapToLong(TokenUsage::total).sum();
    }
}

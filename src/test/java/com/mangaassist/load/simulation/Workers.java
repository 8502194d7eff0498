package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.scenario.BenchmarkTurns;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.scenario.TurnSource;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * So many workers who ask one question after the other over one route, the specification's {@code LatencyBenchmark} (one
 * worker) and {@code ThroughputBenchmark} (several).
 */
final class Workers implements LoadPlan {

    /** No answer takes longer on the embedded stack, at its usual pace. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private final Route route;
    private final BenchmarkTurns turns;
    private final Amount amount;

    private Workers(Route route, BenchmarkTurns turns, Amount amount) {
        this.route = route;
        this.turns = turns;
        this.amount = amount;
    }

    /**
     * How much they do.
     *
     * @param warmUp turns in all that are not measured
     * @param measured turns in all that are
     */
    record Amount(int workers, int warmUp, int measured) {}

    static Workers on(Route route, BenchmarkTurns turns, Amount amount) {
        return new Workers(route, turns, amount);
    }

    @Override
    public Set<Route> routes() {
        return Set.of(route);
    }

    @Override
    public Map<String, String> conditions() {
        return Map.of(
                route.benchmark(),
                amount.measured() + " turns by " + amount.workers() + " over "
                        + route.transport().id());
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        var all = Stream.concat(
                TurnFeeder.of(turns.warmUp(amount.warmUp()), stage.during(Phase.WARM_UP)),
                TurnFeeder.of(turns.measured(amount.measured()), stage.during(Phase.MEASURE)));
        return stage.scenario(route.benchmark().replace('_', ' '))
                .working(TurnSource.of(all))
                .injectOpen(atOnceUsers(amount.workers()));
    }

    @Override
    public long turns() {
        return (long) amount.warmUp() + amount.measured();
    }

    @Override
    public Duration length() {
        return LONGEST_ANSWER.multipliedBy((amount.warmUp() + amount.measured()) / amount.workers() + 1L);
    }
}

package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;

import com.mangaassist.load.config.LoadSettings;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.scenario.TurnPlan;
import com.mangaassist.load.scenario.TurnPlans;
import com.mangaassist.load.scenario.TurnSource;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * So many users at a time, each asking again once it has its answer; who speaks over a WebSocket keeps it.
 *
 * <p>How many questions come then depends on how fast they are answered: a slow system is asked less, and its queue never
 * shows. It tells what so many users get, not what a slow system does to those who come.
 */
final class ClosedLoad implements LoadPlan {

    private final LoadSettings load;
    private final int users;
    private final TurnPlans plans;
    private final Prelude prelude;
    private long begun = Long.MIN_VALUE;

    private ClosedLoad(LoadSettings load, int users, List<Prompt> prompts) {
        this.load = load;
        this.users = users;
        this.plans = TurnPlans.of(prompts, load.transports().shares(), load.seed());
        this.prelude = Prelude.of(plans, load);
    }

    static ClosedLoad of(LoadSettings load, int users, List<Prompt> prompts) {
        return new ClosedLoad(load, users, prompts);
    }

    @Override
    public Set<Route> routes() {
        return plans.routes();
    }

    @Override
    public Map<String, String> conditions() {
        return Map.of(Option.USERS.id(), String.valueOf(users));
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        var rampUp = load.arrivals().rampUp();
        var turns = Stream.concat(
                TurnFeeder.of(until(rampUp, plans::rampUp), stage.during(Phase.RAMP_UP)),
                TurnFeeder.of(until(end(), plans::at), stage.during(Phase.MEASURE)));
        var asking = stage.scenario("chat")
                .staying(TurnSource.of(turns))
                .injectOpen(
                        rampUp.isZero() ? atOnceUsers(users) : rampUsers(users).during(rampUp));
        return prelude.before(asking, stage);
    }

    private Duration end() {
        return load.arrivals().rampUp().plus(load.arrivals().duration());
    }

    /** Turns for whoever takes one before that time has passed since the first was taken. */
    private Stream<TurnPlan> until(Duration end, LongFunction<TurnPlan> turns) {
        return Stream.iterate(0L, index -> index + 1)
                .takeWhile(index -> passed() < end.toNanos())
                .map(turns::apply);
    }

    /** Asked by one user at a time. */
    private long passed() {
        var now = System.nanoTime();
        begun = begun == Long.MIN_VALUE ? now : begun;
        return now - begun;
    }

    /** How many there will be is what the system decides. */
    @Override
    public long turns() {
        return 0;
    }

    @Override
    public Duration length() {
        return prelude.length().plus(end());
    }
}

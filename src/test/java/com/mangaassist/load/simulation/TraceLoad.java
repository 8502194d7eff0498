package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.GeneratorHealth;
import com.mangaassist.load.config.LoadSettings;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Shape;
import com.mangaassist.load.fixture.Trace;
import com.mangaassist.load.metric.PunctualSends;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.SendLag;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.scenario.TurnPlan;
import com.mangaassist.load.scenario.TurnPlans;
import com.mangaassist.load.workload.ArrivalPlan;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Questions that come again as they once came, to the millisecond.
 *
 * <p>Gatling injects by whole seconds, so each user comes a second early and waits for the question's own time.
 */
final class TraceLoad implements LoadPlan {

    private static final Duration EARLY = Duration.ofSeconds(1);

    /** Over less, the rate says nothing of the load generator. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final List<Trace.Question> questions;
    private final TurnPlans plans;
    private final Prelude prelude;
    private final ArrivalPlan arrivals;
    private final SendLag lag;
    private final Set<Route> routes;
    private long zero = Long.MIN_VALUE;

    private TraceLoad(LoadSettings load, Trace trace) {
        this.questions = trace.questions();
        this.plans = TurnPlans.of(
                questions.stream().map(Trace.Question::prompt).distinct().toList(),
                load.transports().shares(),
                load.seed());
        this.prelude = Prelude.of(plans, load);
        this.arrivals =
                ArrivalPlan.at(questions.stream().map(Trace.Question::at).toList());
        this.lag = new SendLag(index -> questions.get((int) index).at().toNanos(), System::nanoTime);
        this.routes = IntStream.range(0, questions.size())
                .mapToObj(index -> turn(index).label().route())
                .collect(Collectors.toUnmodifiableSet());
    }

    static TraceLoad of(LoadSettings load, Trace trace) {
        return new TraceLoad(load, trace);
    }

    @Override
    public Set<Route> routes() {
        return routes;
    }

    private TurnPlan turn(int index) {
        return plans.asking(questions.get(index).prompt(), index);
    }

    @Override
    public Map<String, String> conditions() {
        var content = questions.stream()
                .map(question -> question.at() + question.prompt().text())
                .toList();
        return Map.of(
                Option.WORKLOAD.id(), Shape.TRACE.id(), Option.TRACE.id(), Integer.toHexString(content.hashCode()));
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        var sink = stage.during(Phase.MEASURE);
        var users = IntStream.range(0, questions.size())
                .mapToObj(index ->
                        TurnFeeder.due(due(index), turn(index), TurnSink.all(new PunctualSends(lag, index), sink)));
        return prelude.before(stage.scenario("chat").asking(users).injectOpen(arrivals.steps()), stage);
    }

    /** Counted from the first user, who comes at the very beginning. */
    private long due(int index) {
        zero = zero == Long.MIN_VALUE ? System.nanoTime() : zero;
        return zero + EARLY.plus(questions.get(index).at()).toNanos();
    }

    @Override
    public long turns() {
        return (long) prelude.turns().size() + questions.size();
    }

    @Override
    public Duration length() {
        return prelude.length().plus(arrivals.length()).plus(EARLY);
    }

    @Override
    public GeneratorHealth health() {
        var share = arrivals.length().compareTo(SHORT) < 0 ? 1 : lag.achievedShare();
        return GeneratorHealth.FINE.sending(lag.p99(), share);
    }
}

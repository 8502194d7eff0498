package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.GeneratorHealth;
import com.mangaassist.load.config.LoadSettings;
import com.mangaassist.load.config.Shape;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.SendLag;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.scenario.TurnPlans;
import com.mangaassist.load.workload.ArrivalPlan;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Users who arrive by a plan, whether or not the others have their answers: warm-up, ramp-up, then the measured load. */
final class OpenLoad implements LoadPlan {

    private final LoadSettings load;
    private final TurnPlans plans;
    private final Prelude prelude;
    private final ArrivalPlan arrivals;
    private final SendLag lag;

    private OpenLoad(LoadSettings load, List<Prompt> prompts) {
        this.load = load;
        this.plans = TurnPlans.of(prompts, load.transports().shares(), load.seed());
        this.prelude = Prelude.of(plans, load);
        this.arrivals = ArrivalPlan.of(load.arrivals());
        this.lag = new SendLag(arrivals::dueNanos, System::nanoTime);
    }

    static OpenLoad of(LoadSettings load, List<Prompt> prompts) {
        return new OpenLoad(load, prompts);
    }

    @Override
    public Set<Route> routes() {
        return plans.routes();
    }

    @Override
    public Map<String, String> conditions() {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("chat.rate", String.valueOf(load.arrivals().ratePerSecond()));
        if (load.arrivals().shape() != Shape.STEADY) {
            conditions.put("chat.workload", load.arrivals().shape().id());
        }
        return conditions;
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        return prelude.before(measured(stage), stage);
    }

    private PopulationBuilder measured(Stage stage) {
        var rampUp = Stream.iterate(0L, index -> index + 1)
                .limit(arrivals.usersOfTheRamp())
                .map(plans::rampUp);
        var measured = Stream.iterate(0L, index -> index + 1).peek(lag::arrived).map(plans::at);
        return stage.scenario("chat")
                .asking(Stream.concat(
                        TurnFeeder.of(rampUp, stage.during(Phase.RAMP_UP)),
                        TurnFeeder.of(measured, stage.during(Phase.MEASURE))))
                .injectOpen(arrivals.steps());
    }

    @Override
    public long turns() {
        return prelude.turns().size() + arrivals.usersOfTheRamp() + arrivals.measuredUsers();
    }

    @Override
    public Duration length() {
        return prelude.length().plus(arrivals.length());
    }

    @Override
    public GeneratorHealth health() {
        return GeneratorHealth.FINE.sending(lag.p99(), lag.achievedShare());
    }
}

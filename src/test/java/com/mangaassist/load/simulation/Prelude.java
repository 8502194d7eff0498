package com.mangaassist.load.simulation;

import com.mangaassist.load.config.LoadSettings;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.scenario.TurnPlan;
import com.mangaassist.load.scenario.TurnPlans;
import com.mangaassist.load.workload.WarmUp;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;

/** Users who come before a load, each route in turn, and are not measured. */
record Prelude(List<TurnPlan> turns, WarmUp warmUp) {

    Prelude {
        turns = List.copyOf(turns);
    }

    static Prelude of(TurnPlans plans, LoadSettings load) {
        var turns = plans.warmUp(load.warmUpPerRoute());
        return new Prelude(turns, new WarmUp(turns.size(), load.arrivals().ratePerSecond()));
    }

    PopulationBuilder before(PopulationBuilder load, Stage stage) {
        return turns.isEmpty() ? load : users(stage).andThen(load);
    }

    private PopulationBuilder users(Stage stage) {
        return stage.scenario("warm-up")
                .asking(TurnFeeder.of(turns.stream(), stage.during(Phase.WARM_UP)))
                .injectOpen(warmUp.step());
    }

    Duration length() {
        return warmUp.length();
    }
}

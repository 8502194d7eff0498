package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Several plans at the same time, too light to get into each other's way. */
record Together(String name, List<? extends LoadPlan> plans) implements Plans {

    Together {
        plans = List.copyOf(plans);
    }

    /** Gatling wants one population to begin with: a user who does nothing. */
    @Override
    public PopulationBuilder users(Stage stage) {
        return scenario(name)
                .exec(exec(session -> session))
                .injectOpen(atOnceUsers(1))
                .andThen(plans.stream().map(plan -> plan.users(stage)).toArray(PopulationBuilder[]::new));
    }

    @Override
    public Duration length() {
        return plans.stream()
                .map(LoadPlan::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}

package com.mangaassist.load.simulation;

import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Several plans, one after the other. */
record Sequence(List<? extends LoadPlan> plans) implements Plans {

    Sequence {
        plans = List.copyOf(plans);
    }

    static Sequence of(LoadPlan... plans) {
        return new Sequence(List.of(plans));
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        var reversed = new ArrayList<LoadPlan>(plans);
        Collections.reverse(reversed);
        return reversed.stream()
                .map(plan -> plan.users(stage))
                .reduce((later, earlier) -> earlier.andThen(later))
                .orElseThrow();
    }

    @Override
    public Duration length() {
        return plans.stream().map(LoadPlan::length).reduce(Duration.ZERO, Duration::plus);
    }
}

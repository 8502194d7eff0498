package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import com.mangaassist.load.metric.Route;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Several plans at the same time, too light to get into each other's way. */
record Together(String name, List<? extends LoadPlan> plans) implements LoadPlan {

    Together {
        plans = List.copyOf(plans);
    }

    @Override
    public Set<Route> routes() {
        return plans.stream().flatMap(plan -> plan.routes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, String> conditions() {
        var all = new LinkedHashMap<String, String>();
        plans.forEach(plan -> all.putAll(plan.conditions()));
        return all;
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
    public long turns() {
        return plans.stream().mapToLong(LoadPlan::turns).sum();
    }

    @Override
    public Duration length() {
        return plans.stream()
                .map(LoadPlan::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}

package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.report.Section;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Several plans, one after the other, judged together. */
record Sequence(List<? extends LoadPlan> plans) implements LoadPlan {

    Sequence {
        plans = List.copyOf(plans);
    }

    static Sequence of(LoadPlan... plans) {
        return new Sequence(List.of(plans));
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
    public long turns() {
        return plans.stream().mapToLong(LoadPlan::turns).sum();
    }

    @Override
    public Duration length() {
        return plans.stream().map(LoadPlan::length).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public List<String> checkNames() {
        return plans.stream().flatMap(plan -> plan.checkNames().stream()).toList();
    }

    @Override
    public List<Check> checks(RunMeasurements run) {
        return plans.stream().flatMap(plan -> plan.checks(run).stream()).toList();
    }

    @Override
    public List<Section> sections() {
        return plans.stream().flatMap(plan -> plan.sections().stream()).toList();
    }
}

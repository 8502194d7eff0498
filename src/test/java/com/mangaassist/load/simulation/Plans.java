package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.report.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Several plans judged together, whether they come at the same time or one after the other. */
interface Plans extends LoadPlan {

    List<? extends LoadPlan> plans();

    @Override
    default Set<Route> routes() {
        return plans().stream().flatMap(plan -> plan.routes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    default Map<String, String> conditions() {
        var all = new LinkedHashMap<String, String>();
        plans().forEach(plan -> all.putAll(plan.conditions()));
        return all;
    }

    @Override
    default long turns() {
        return plans().stream().mapToLong(LoadPlan::turns).sum();
    }

    @Override
    default List<String> checkNames() {
        return plans().stream().flatMap(plan -> plan.checkNames().stream()).toList();
    }

    @Override
    default List<Check> checks(RunMeasurements run) {
        return plans().stream().flatMap(plan -> plan.checks(run).stream()).toList();
    }

    @Override
    default List<Section> sections() {
        return plans().stream().flatMap(plan -> plan.sections().stream()).toList();
    }
}

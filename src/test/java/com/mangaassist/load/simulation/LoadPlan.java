package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.GeneratorHealth;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.report.Section;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one simulation does between the start of its target and the verdict. */
interface LoadPlan {

    /** The benchmarks that it measures, known before the run. */
    Set<Route> routes();

    /** Under what it is comparable with other runs of the same simulation. */
    Map<String, String> conditions();

    /** Everybody who comes before the verdict. */
    PopulationBuilder users(Stage stage);

    /** How many turns they take together, as far as that is known. */
    long turns();

    /** How long they take at most, if the system answers. */
    Duration length();

    /** How well the load generator kept to the plan. */
    default GeneratorHealth health() {
        return GeneratorHealth.FINE;
    }

    /** Whether the P95s are compared with the baselines; otherwise only the checks decide. */
    default boolean comparesLatency() {
        return true;
    }

    /** Whether its turns are a sample of the usual traffic, from which a day can be forecast. */
    default boolean isUsualTraffic() {
        return true;
    }

    /** The names of {@link #checks}, known before the run. */
    default List<String> checkNames() {
        return List.of();
    }

    default List<Check> checks(RunMeasurements run) {
        return List.of();
    }

    /** What else it found out. */
    default List<Section> sections() {
        return List.of();
    }
}

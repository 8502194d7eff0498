package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.StepLimits;
import com.mangaassist.load.metric.StepMeter;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.report.CapacitySection;
import com.mangaassist.load.report.Section;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.scenario.TurnPlans;
import com.mangaassist.load.stats.CapacitySearch;
import com.mangaassist.load.workload.CapacityProbe;
import com.mangaassist.load.workload.StepRules;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Users who arrive at the highest rate, of whom a search lets in so many that it finds the rate that the system holds. */
final class CapacityLoad implements LoadPlan {

    private static final String CHECK = "capacity";
    private static final Duration LONGEST_SEARCH = Duration.ofMinutes(3);

    private final Settings settings;
    private final TurnPlans plans;
    private final StepMeter meter;
    private final CapacityProbe probe;

    private CapacityLoad(Settings settings, List<Prompt> prompts) {
        var load = settings.load();
        var wanted = settings.capacity();
        this.settings = settings;
        this.plans = TurnPlans.of(prompts, load.transports().shares(), load.seed());
        this.meter = new StepMeter(
                new StepLimits(wanted.latency(), wanted.timeToFirstToken(), wanted.latency()), System::nanoTime);
        var first = Math.min(load.arrivals().ratePerSecond(), wanted.highestRate());
        this.probe = new CapacityProbe(CapacitySearch.from(first, wanted.highestRate()), meter, StepRules.STANDARD);
    }

    static CapacityLoad of(Settings settings, List<Prompt> prompts) {
        return new CapacityLoad(settings, prompts);
    }

    @Override
    public Set<Route> routes() {
        return plans.routes();
    }

    @Override
    public Map<String, String> conditions() {
        return Map.of("chat.maxRate", String.valueOf(settings.capacity().highestRate()));
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        BooleanSupplier letsIn = () -> {
            if (probe.isDone()) {
                stage.observers().stop().trip("the capacity is known");
            }
            return probe.letsIn(System.nanoTime());
        };
        var sink = TurnSink.all(stage.during(Phase.MEASURE), meter);
        return stage.scenario("capacity")
                .asking(TurnFeeder.admitting(letsIn, plans::at, sink))
                .injectOpen(
                        constantUsersPerSec(settings.capacity().highestRate()).during(LONGEST_SEARCH));
    }

    /** How many are let in is what the search decides. */
    @Override
    public long turns() {
        return 0;
    }

    @Override
    public Duration length() {
        return LONGEST_SEARCH;
    }

    @Override
    public boolean comparesLatency() {
        return false;
    }

    @Override
    public List<String> checkNames() {
        return List.of(CHECK);
    }

    @Override
    public List<Check> checks(RunMeasurements run) {
        return List.of(found().check(CHECK, settings.capacity().least()));
    }

    @Override
    public List<Section> sections() {
        return List.of(found().section());
    }

    private CapacitySection found() {
        return new CapacitySection(probe.search(), probe.curve());
    }
}

package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.config.CacheSettings;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.cost.forecast.Lever;
import com.mangaassist.load.cost.forecast.QueryMix;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.report.CostSources;
import com.mangaassist.load.report.LeverSection;
import com.mangaassist.load.report.Section;
import com.mangaassist.load.target.Target;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The same load with each lever off and on, one after the other, and what each of them saves. */
final class LeverComparison implements LoadPlan {

    private final List<LeverLoad> levers;
    private final Sequence all;
    private final LeverSection.Assumptions assumptions;

    private LeverComparison(List<LeverLoad> levers, LeverSection.Assumptions assumptions) {
        this.levers = levers;
        this.all = new Sequence(levers);
        this.assumptions = assumptions;
    }

    /**
     * @param day whose prices hold
     * @throws IllegalArgumentException in one line, if the target's levers are not ours, or a kind of question of the
     *     query mix has no prompt
     */
    static LeverComparison of(Settings settings, LocalDate day) {
        if (!(settings.target() instanceof TargetSettings.Embedded embedded)) {
            throw new IllegalArgumentException("-Dchat.target="
                    + settings.target().name() + " is not allowed here; expected embedded, whose levers can be pulled");
        }
        var cost = settings.cost();
        var mix = CostSources.mix(cost.queryMix());
        requirePrompts(mix, settings.load().prompts());
        var levers = Arrays.stream(Lever.values())
                .map(lever -> new LeverLoad(
                        lever,
                        stack(embedded, lever, settings.load().seed()),
                        settings.load(),
                        settings.gate().slo()))
                .toList();
        return new LeverComparison(
                levers,
                new LeverSection.Assumptions(mix, cost.dailyMessages(), CostSources.prices(cost.prices(), day)));
    }

    private static Target stack(TargetSettings.Embedded usual, Lever lever, long seed) {
        var gateway = usual.gateway();
        var cache = lever.caches() ? gateway.cache() : gateway.cache().with(CacheSettings.Mode.OFF);
        return Target.fresh(new TargetSettings.Embedded(usual.mock(), gateway.with(cache)), seed);
    }

    private static void requirePrompts(QueryMix mix, String prompts) {
        var asked = Prompts.named(prompts).stream().map(Prompt::queryType).collect(Collectors.toUnmodifiableSet());
        for (var type : mix.queryTypes()) {
            if (!asked.contains(type)) {
                throw new IllegalArgumentException("-Dchat.prompts=" + prompts
                        + " is not allowed here; expected prompts of each kind in the query mix, and there is no "
                        + type.id());
            }
        }
    }

    @Override
    public Set<Route> routes() {
        return all.routes();
    }

    @Override
    public Map<String, String> conditions() {
        return all.conditions();
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        return all.users(stage);
    }

    @Override
    public long turns() {
        return all.turns();
    }

    @Override
    public Duration length() {
        return all.length();
    }

    @Override
    public boolean comparesLatency() {
        return false;
    }

    @Override
    public boolean isUsualTraffic() {
        return false;
    }

    @Override
    public List<String> checkNames() {
        return LeverSection.CHECKS;
    }

    @Override
    public List<Check> checks(RunMeasurements run) {
        var checks = found().checks(run);
        levers.forEach(LeverLoad::close);
        return checks;
    }

    @Override
    public List<Section> sections() {
        return List.of(found().section());
    }

    private LeverSection found() {
        return new LeverSection(
                levers.stream().map(lever -> lever.found(assumptions.prices())).toList(), assumptions);
    }
}

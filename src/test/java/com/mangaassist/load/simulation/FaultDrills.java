package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.report.ResilienceSection;
import com.mangaassist.load.report.Section;
import com.mangaassist.load.scenario.ChatEndpoints;
import com.mangaassist.load.scenario.ChatScenario;
import com.mangaassist.load.scenario.FaultCatalogue;
import com.mangaassist.load.scenario.FaultDrill;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.target.GatewayPatience;
import com.mangaassist.load.target.Target;
import io.gatling.javaapi.core.PopulationBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One fault after the other: some turns meet it, those who come next must not. Only the requests that carry its name meet
 * a fault, so that one cannot be taken for another.
 */
final class FaultDrills implements LoadPlan {

    private static final int PER_SECOND = 10;
    private static final Duration EACH = Duration.ofSeconds(2);
    private static final int STRUCK = 5;
    private static final String REFUSED = "refused";

    /** Shorter than usual: silence is one of the faults. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** Nobody listens there. */
    private static final ChatEndpoints NOWHERE =
            new ChatEndpoints(URI.create("ws://127.0.0.1:1/"), URI.create("http://127.0.0.1:1/"));

    private final FaultCatalogue catalogue;
    private final List<Prompt> prompts;
    private final long seed;
    private final List<DrillTally> tallies;
    private final Map<String, Target> impatient = new HashMap<>();

    private FaultDrills(Settings settings, FaultCatalogue catalogue, List<Prompt> prompts) {
        this.catalogue = catalogue;
        this.prompts = prompts;
        this.seed = settings.load().seed();
        this.tallies = catalogue.drills().stream()
                .map(drill -> new DrillTally(drill, settings.gate().slo()))
                .toList();
        catalogue.drills().stream()
                .map(FaultDrill::gateway)
                .filter(words -> !words.isEmpty() && !words.equals(REFUSED))
                .distinct()
                .forEach(words ->
                        impatient.put(words, Target.impatient(settings.target(), seed, GatewayPatience.parse(words))));
    }

    /** @throws IllegalArgumentException if the faults are not told, or cannot be had */
    static FaultDrills of(Settings settings, List<Prompt> prompts) {
        var file = settings.target() instanceof TargetSettings.Embedded embedded
                ? embedded.mock().trouble().faults()
                : Optional.<Path>empty();
        return new FaultDrills(
                settings,
                FaultCatalogue.read(file.orElseThrow(() -> new IllegalArgumentException("chat.target="
                        + settings.target().name() + " is not allowed; expected embedded, with mock.faults"))),
                prompts);
    }

    @Override
    public Set<Route> routes() {
        return catalogue.drills().stream().map(FaultDrill::route).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, String> conditions() {
        return Map.of();
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        var reversed = new ArrayList<>(tallies);
        Collections.reverse(reversed);
        return reversed.stream()
                .map(tally -> users(tally, stage))
                .reduce((later, earlier) -> earlier.andThen(later))
                .orElseThrow();
    }

    private PopulationBuilder users(DrillTally tally, Stage stage) {
        var drill = tally.drill();
        var watching = stage.during(Phase.MEASURE);
        var struck = IntStream.range(0, STRUCK).mapToObj(number -> drill.struck(seed, number, prompt(number)));
        var probing = IntStream.range(STRUCK, each())
                .mapToObj(number -> drill.probing(seed + "/" + tallies.indexOf(tally), number, prompt(number)));
        var struckTurns = TurnFeeder.of(struck, TurnSink.all(watching, tally.struck()));
        var probes = TurnFeeder.of(probing, TurnSink.all(watching, tally.probing()));
        if (!drill.gateway().equals(REFUSED)) {
            var all = Stream.concat(struckTurns, probes);
            return asking(drill.name(), endpoints(stage, drill), stage)
                    .asking(all)
                    .injectOpen(constantUsersPerSec(PER_SECOND).during(EACH));
        }
        return asking(drill.name(), NOWHERE, stage)
                .asking(struckTurns)
                .injectOpen(atOnceUsers(STRUCK))
                .andThen(asking(drill.name() + " afterwards", endpoints(stage, drill), stage)
                        .asking(probes)
                        .injectOpen(constantUsersPerSec(each() - STRUCK).during(Duration.ofSeconds(1))));
    }

    private ChatEndpoints endpoints(Stage stage, FaultDrill drill) {
        var target = Optional.ofNullable(impatient.get(drill.gateway())).orElse(stage.target());
        return new ChatEndpoints(target.webSocket(), target.http());
    }

    private static ChatScenario asking(String users, ChatEndpoints endpoints, Stage stage) {
        return ChatScenario.of("resilience", endpoints, TIMEOUT).called(users).ending(stage.ending());
    }

    private Prompt prompt(int number) {
        return prompts.get(number % prompts.size());
    }

    private static int each() {
        return PER_SECOND * (int) EACH.toSeconds();
    }

    @Override
    public long turns() {
        return (long) tallies.size() * each();
    }

    @Override
    public Duration length() {
        return EACH.plus(TIMEOUT).multipliedBy(tallies.size());
    }

    @Override
    public boolean comparesLatency() {
        return false;
    }

    @Override
    public List<String> checkNames() {
        return ResilienceSection.CHECKS;
    }

    @Override
    public List<Check> checks(RunMeasurements run) {
        impatient.values().forEach(Target::close);
        return found().checks(run.accounting());
    }

    @Override
    public List<Section> sections() {
        return List.of(found().section());
    }

    private ResilienceSection found() {
        return new ResilienceSection(
                catalogue.recovery(), tallies.stream().map(DrillTally::result).toList());
    }
}

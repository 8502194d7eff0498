package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.metric.MeasuringSink;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TruthComparison;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.report.ColdStartSection;
import com.mangaassist.load.report.Section;
import com.mangaassist.load.scenario.BenchmarkTurns;
import com.mangaassist.load.scenario.ChatEndpoints;
import com.mangaassist.load.scenario.ChatScenario;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.scenario.TurnPlan;
import com.mangaassist.load.target.Target;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * First answers: each user connects to a stack that has never answered, asks once, and then once more. The clock starts
 * before the connection is made. Cold and warm are told apart and compared with each other, not with a baseline: there
 * are too few of them for that.
 */
final class ColdStarts implements LoadPlan {

    private static final Route COLD = new Route("cold_ws_haiku", Transport.WS, ModelId.HAIKU);
    private static final Route WARM = new Route("warm_ws_haiku", Transport.WS, ModelId.HAIKU);
    private static final String CHECK = "cold start within the objective";

    private final Duration objective;
    private final RunRecorder recorder;
    private final List<TurnPlan> cold;
    private final List<TurnPlan> warm;
    private final List<Target> stacks;

    private ColdStarts(Settings settings, int starts) {
        var seed = settings.load().seed();
        this.objective = settings.gate().slo();
        this.recorder =
                RunRecorder.of(Set.of(COLD, WARM), new TurnLimits(RunSetup.TIMEOUT, objective), System::nanoTime);
        this.cold = turns(COLD, seed, starts);
        this.warm = turns(WARM, seed, starts);
        this.stacks = IntStream.range(0, starts)
                .mapToObj(start -> Target.fresh(settings.target(), seed))
                .toList();
    }

    /** Starts the stacks, which nobody has used yet; a deployed gateway is met with a new connection only. */
    static ColdStarts of(Settings settings, int starts) {
        return new ColdStarts(settings, starts);
    }

    private static List<TurnPlan> turns(Route route, long seed, int count) {
        return BenchmarkTurns.of(route, Prompts.standard(), seed)
                .measured(count)
                .map(TurnPlan::timedFromConnect)
                .toList();
    }

    /** They are no benchmarks. */
    @Override
    public Set<Route> routes() {
        return Set.of();
    }

    @Override
    public Map<String, String> conditions() {
        return Map.of();
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        return IntStream.iterate(stacks.size() - 1, start -> start >= 0, start -> start - 1)
                .mapToObj(start -> firstAndSecond(start, stage))
                .reduce((later, earlier) -> earlier.andThen(later))
                .orElseThrow();
    }

    private PopulationBuilder firstAndSecond(int start, Stage stage) {
        return asking("cold start", start, cold, stage).andThen(asking("warm again", start, warm, stage));
    }

    private PopulationBuilder asking(String rows, int start, List<TurnPlan> turns, Stage stage) {
        var stack = stacks.get(start);
        return ChatScenario.of(rows, new ChatEndpoints(stack.webSocket(), stack.http(), stack.form()), RunSetup.TIMEOUT)
                .called(rows + " " + (start + 1))
                .ending(stage.ending())
                .asking(TurnFeeder.of(Stream.of(turns.get(start)), TurnSink.all(sink(stage), stage.budget())))
                .injectOpen(atOnceUsers(1));
    }

    private TurnSink sink(Stage stage) {
        var measuring = new MeasuringSink(recorder, TruthComparison.against(GroundTruth.UNKNOWN));
        return TurnSink.all(measuring, stage.observers().aside());
    }

    @Override
    public long turns() {
        return (long) cold.size() + warm.size();
    }

    @Override
    public Duration length() {
        return Duration.ofSeconds(10).multipliedBy(2L * stacks.size());
    }

    @Override
    public List<String> checkNames() {
        return List.of(CHECK);
    }

    @Override
    public List<Check> checks(RunMeasurements run) {
        stacks.forEach(Target::close);
        return List.of(ColdStartSection.of(recorder.snapshot(), COLD, WARM).check(CHECK, objective));
    }

    @Override
    public List<Section> sections() {
        return List.of(ColdStartSection.of(recorder.snapshot(), COLD, WARM).section());
    }
}

package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;

import com.mangaassist.load.baseline.RegressionGate;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.metric.SendLag;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.scenario.ChatEndpoints;
import com.mangaassist.load.scenario.ChatScenario;
import com.mangaassist.load.scenario.Ending;
import com.mangaassist.load.scenario.GateScenario;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.scenario.TurnPlan;
import com.mangaassist.load.scenario.TurnPlans;
import com.mangaassist.load.target.Target;
import com.mangaassist.load.workload.ArrivalPlan;
import com.mangaassist.load.workload.WarmUp;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** One chat load test, from its options to its verdict. */
final class ChatRun implements AutoCloseable {

    /** What Gatling needs between the populations, and a slow machine besides. */
    private static final Duration SPARE = Duration.ofSeconds(60);

    private final TurnPlans plans;
    private final List<TurnPlan> warmUps;
    private final ArrivalPlan arrivals;
    private final WarmUp warmUp;
    private final Target target;
    private final SendLag lag;
    private final Observers observers;
    private final Conclusion conclusion;

    private ChatRun(RunSetup setup) {
        var load = setup.settings().load();
        this.plans = TurnPlans.of(Prompts.standard(), load.transports().shares(), load.seed());
        this.warmUps = plans.warmUp(load.warmUpPerRoute());
        this.warmUp = new WarmUp(warmUps.size(), load.arrivals().ratePerSecond());
        this.arrivals = ArrivalPlan.of(load.arrivals());
        this.target = Target.start(setup.settings().target(), load.seed());
        this.lag = new SendLag(arrivals::dueNanos, System::nanoTime);
        this.observers = Observers.of(plans.routes(), setup.limits(), target.groundTruth());
        this.conclusion = Conclusion.of(setup, observers, lag);
    }

    /** Starts the target; a wrong option, file or address ends this process with one line that says so. */
    static ChatRun start(Class<?> simulation, Properties properties) {
        ParentWatch.start();
        var now = InstantSource.system().instant();
        return Startup.orExit(() -> new ChatRun(new RunSetup(simulation, Settings.from(properties), properties, now)));
    }

    /** The users who warm the system up, then those who are measured, then the one who brings the verdict. */
    PopulationBuilder users() {
        var rest = load().andThen(gate());
        return warmUps.isEmpty() ? rest : warmingUp().andThen(rest);
    }

    private PopulationBuilder warmingUp() {
        return scenario("warm-up")
                .asking(TurnFeeder.of(warmUps.stream(), observers.during(Phase.WARM_UP)))
                .injectOpen(warmUp.step());
    }

    private PopulationBuilder load() {
        var rampUp = Stream.iterate(0L, index -> index + 1)
                .limit(arrivals.usersOfTheRamp())
                .map(plans::rampUp);
        var measuring = TurnSink.all(observers.during(Phase.MEASURE), conclusion.watching(plans.routes()));
        var measured = Stream.iterate(0L, index -> index + 1).peek(lag::arrived).map(plans::at);
        return scenario("chat")
                .ending(new Ending(observers.stop(), GateScenario.verdict(gateLines(), conclusion::conclude)))
                .asking(Stream.concat(
                        TurnFeeder.of(rampUp, observers.during(Phase.RAMP_UP)), TurnFeeder.of(measured, measuring)))
                .injectOpen(arrivals.steps());
    }

    private PopulationBuilder gate() {
        return GateScenario.of(gateLines(), conclusion::conclude).injectOpen(atOnceUsers(1));
    }

    private List<String> gateLines() {
        return Stream.concat(RegressionGate.lines(plans.routes()).stream(), conclusion.checkNames().stream())
                .toList();
    }

    List<Assertion> assertions() {
        return GateScenario.assertions(gateLines());
    }

    /** After this time Gatling cuts the run, whatever hangs. */
    Duration longest() {
        return warmUp.length()
                .plus(arrivals.length())
                .plus(RunSetup.TIMEOUT.multipliedBy(2))
                .plus(SPARE);
    }

    @Override
    public void close() {
        target.close();
    }

    private ChatScenario scenario(String rows) {
        return ChatScenario.of(rows, new ChatEndpoints(target.webSocket(), target.http()), RunSetup.TIMEOUT);
    }
}

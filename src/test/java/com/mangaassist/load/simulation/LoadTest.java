package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;

import com.mangaassist.load.baseline.RegressionGate;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.scenario.Ending;
import com.mangaassist.load.scenario.GateScenario;
import com.mangaassist.load.target.Target;
import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/** One load test, from its options to its verdict. */
final class LoadTest implements AutoCloseable {

    /** What Gatling needs between the populations, and a slow machine besides. */
    private static final Duration SPARE = Duration.ofSeconds(60);

    /** The specification's short answers: a load test wants many turns, not long ones. */
    private static final Map<String, String> USUAL = Map.of(Option.MOCK_STRATEGY.id(), "echo");

    private final LoadPlan plan;
    private final Target target;
    private final Observers observers;
    private final RunMoney money;
    private final Conclusion conclusion;

    private LoadTest(RunSetup setup, LoadPlan plan) {
        this.plan = plan;
        this.target =
                Target.start(setup.settings().target(), setup.settings().load().seed());
        var stop = new LoadStop();
        this.money = RunMoney.of(setup, plan, target, stop);
        this.observers = Observers.of(
                setup,
                new Observers.Subject(
                        plan.routes(), target.groundTruth(), LiveProgress.start(setup, plan, money.prices())),
                stop);
        this.conclusion = Conclusion.of(setup, plan, observers, money);
    }

    /** Starts the target; a wrong option, file or address ends this process with one line that says so. */
    static LoadTest start(Class<?> simulation, Function<Settings, LoadPlan> planning) {
        return start(simulation, Map.of(), planning);
    }

    /** @param defaults options whose defaults are other ones in this simulation */
    static LoadTest start(Class<?> simulation, Map<String, String> defaults, Function<Settings, LoadPlan> planning) {
        ParentWatch.start();
        var now = InstantSource.system().instant();
        var given = System.getProperties();
        return Startup.orExit(() -> {
            var effective = over(defaults, given);
            var settings = Settings.from(effective);
            var plan = planning.apply(settings);
            var options = new RunSetup.Options(given, effective);
            return new LoadTest(new RunSetup(simulation, settings, options, now, plan.conditions()), plan);
        });
    }

    private static Properties over(Map<String, String> defaults, Properties given) {
        var all = new Properties();
        all.putAll(USUAL);
        all.putAll(defaults);
        given.stringPropertyNames().forEach(name -> all.setProperty(name, given.getProperty(name)));
        return all;
    }

    /** Everybody, and at last the one who brings the verdict. */
    PopulationBuilder users() {
        var ending = new Ending(observers.stop(), GateScenario.verdict(gateLines(), conclusion::conclude));
        var verdict = GateScenario.of(gateLines(), conclusion::conclude).injectOpen(atOnceUsers(1));
        return plan.users(new Stage(target, observers, ending, watching(), money.budget()))
                .andThen(verdict);
    }

    /** Who else watches the measured turns. */
    private TurnSink watching() {
        return plan.comparesLatency()
                ? TurnSink.all(money.measuring(), conclusion.watching(plan.routes()))
                : money.measuring();
    }

    List<Assertion> assertions() {
        return GateScenario.assertions(gateLines());
    }

    /** After this time Gatling cuts the run, whatever hangs. */
    Duration longest() {
        return plan.length().plus(RunSetup.TIMEOUT.multipliedBy(2)).plus(SPARE);
    }

    private List<String> gateLines() {
        var compared = plan.comparesLatency() ? RegressionGate.lines(plan.routes()) : List.<String>of();
        return Stream.concat(compared.stream(), conclusion.checkNames().stream())
                .toList();
    }

    @Override
    public void close() {
        target.close();
    }
}

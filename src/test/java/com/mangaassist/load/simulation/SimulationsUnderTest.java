package com.mangaassist.load.simulation;

import io.gatling.core.Predef$;
import io.gatling.core.config.GatlingConfiguration;
import io.gatling.javaapi.core.Simulation;
import java.util.List;

/** Makes each simulation as Gatling would, and then stops at once: they have servers that listen and verdicts to speak. */
final class SimulationsUnderTest {

    static final List<Class<? extends Simulation>> ALL = List.of(
            CapacitySimulation.class,
            ChatSimulation.class,
            ConversationSimulation.class,
            CostSimulation.class,
            LatencySimulation.class,
            RateLimitSimulation.class,
            ResilienceSimulation.class,
            SuiteSimulation.class,
            ThroughputSimulation.class);

    private SimulationsUnderTest() {}

    public static void main(String[] args) {
        try {
            Predef$.MODULE$._configuration_$eq(GatlingConfiguration.load());
            for (var simulation : ALL) {
                var made = simulation.getDeclaredConstructor().newInstance();
                System.out.println("made " + made.params(simulation.getName()).name());
            }
            System.out.flush();
            Runtime.getRuntime().halt(0);
        } catch (ReflectiveOperationException | RuntimeException failed) {
            failed.printStackTrace();
            System.err.flush();
            Runtime.getRuntime().halt(1);
        }
    }
}

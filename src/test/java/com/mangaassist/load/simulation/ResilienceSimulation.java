package com.mangaassist.load.simulation;

import static io.gatling.javaapi.http.HttpDsl.http;

import com.mangaassist.load.fixture.Prompts;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/** What do users see when something breaks, and who else notices? Tries each fault of a catalogue on the chat. */
public final class ResilienceSimulation extends Simulation {

    private static final Map<String, String> DEFAULTS =
            Map.of("mock.faults", Project.resource("simulation/resilience.yaml"), "chat.warmup", "0");

    private final LoadTest test = LoadTest.start(
            ResilienceSimulation.class, DEFAULTS, settings -> FaultDrills.of(settings, Prompts.standard()));

    public ResilienceSimulation() {
        setUp(test.users()).protocols(http).maxDuration(test.longest()).assertions(test.assertions());
    }

    @Override
    public void after() {
        test.close();
    }
}

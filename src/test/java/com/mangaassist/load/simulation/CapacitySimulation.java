package com.mangaassist.load.simulation;

import com.mangaassist.load.fixture.Prompts;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/**
 * How many messages a second can it take? Looks for the highest rate at which the objectives hold. On the embedded stack
 * the mock has room for 60 answers at a time, each of 0.7 s, so that the truth is known: 85.7 a second.
 */
public final class CapacitySimulation extends Simulation {

    private static final Map<String, String> DEFAULTS = Map.of(
            "mock.pacing", Project.resource("simulation/capacity.yaml"),
            "gateway.client", "netty",
            "chat.rate", "20",
            "chat.leastCapacity", "80");

    private final LoadTest test = LoadTest.start(
            CapacitySimulation.class, DEFAULTS, settings -> CapacityLoad.of(settings, Prompts.standard()));

    public CapacitySimulation() {
        setUp(test.users())
                .protocols(test.protocol())
                .maxDuration(test.longest())
                .assertions(test.assertions());
    }

    @Override
    public void after() {
        test.close();
    }
}

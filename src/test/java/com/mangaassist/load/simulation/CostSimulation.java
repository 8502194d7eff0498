package com.mangaassist.load.simulation;

import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Simulation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What do model routing and the response cache save? Asks the same questions with neither, each, and both, and compares
 * the dollars with the forecast.
 */
public final class CostSimulation extends Simulation {

    private static final Map<String, String> DEFAULTS = Map.of(
            "chat.prompts", "extended",
            "chat.transports", "ws=100",
            "chat.rate", "30",
            "chat.duration", "20s",
            "chat.rampUp", "0s",
            "gateway.cache", "simulated");

    private final LoadTest test = LoadTest.start(
            CostSimulation.class, DEFAULTS, settings -> LeverComparison.of(settings, LocalDate.now(ZoneOffset.UTC)));

    public CostSimulation() {
        setUp(test.users()).protocols(http).maxDuration(test.longest()).assertions(test.assertions());
    }

    @Override
    public void after() {
        test.close();
    }
}

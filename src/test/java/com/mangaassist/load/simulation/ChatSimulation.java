package com.mangaassist.load.simulation;

import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Simulation;

/**
 * The main job: users ask the ten standard prompts over WebSocket, SSE and HTTP, and the gate judges their P95.
 */
public final class ChatSimulation extends Simulation {

    private final LoadTest test = LoadTest.start(ChatSimulation.class, ChatLoad::of);

    public ChatSimulation() {
        setUp(test.users()).protocols(http).maxDuration(test.longest()).assertions(test.assertions());
    }

    @Override
    public void after() {
        test.close();
    }
}

package com.mangaassist.load.simulation;

import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Simulation;

/**
 * The main job: users ask the ten standard prompts over WebSocket, SSE and HTTP, and the gate judges their P95.
 */
public final class ChatSimulation extends Simulation {

    private final ChatRun run = ChatRun.start(ChatSimulation.class, System.getProperties());

    public ChatSimulation() {
        setUp(run.users()).protocols(http).maxDuration(run.longest()).assertions(run.assertions());
    }

    @Override
    public void after() {
        run.close();
    }
}

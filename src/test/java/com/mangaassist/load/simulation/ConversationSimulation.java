package com.mangaassist.load.simulation;

import static io.gatling.javaapi.http.HttpDsl.http;

import com.mangaassist.load.fixture.Conversations;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/**
 * What does a longer conversation cost, and who waits because somebody before was slow? Users hold dialogues of three to
 * eight turns over one connection, think in between, and each turn carries all that was said.
 */
public final class ConversationSimulation extends Simulation {

    private static final Map<String, String> DEFAULTS = Map.of(
            "mock.strategy", "fixture",
            "chat.rate", "3",
            "chat.duration", "20s",
            "chat.rampUp", "0s",
            "chat.warmup", "0");

    private final LoadTest test = LoadTest.start(
            ConversationSimulation.class,
            DEFAULTS,
            settings -> ConversationLoad.of(settings, Conversations.standard()));

    public ConversationSimulation() {
        setUp(test.users()).protocols(http).maxDuration(test.longest()).assertions(test.assertions());
    }

    @Override
    public void after() {
        test.close();
    }
}

package com.mangaassist.load.simulation;

import com.mangaassist.load.fixture.Prompts;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;

/** What do users see when Bedrock's quota is crossed? Offers more than the quota and holds everybody to account. */
public final class RateLimitSimulation extends Simulation {

    private static final Map<String, String> DEFAULTS = Map.of(
            "mock.quotas", Project.resource("simulation/quotas.yaml"),
            "chat.rate", "30",
            "chat.duration", "40s",
            "chat.rampUp", "0s",
            "chat.warmup", "0");

    private final LoadTest test = LoadTest.start(
            RateLimitSimulation.class,
            DEFAULTS,
            settings -> new QuotaCrossing(OpenLoad.of(settings.load(), Prompts.standard()), System::nanoTime));

    public RateLimitSimulation() {
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

package com.mangaassist.load.target;

import com.mangaassist.load.bedrock.MockBehavior;
import com.mangaassist.load.bedrock.answer.Strategy;
import com.mangaassist.load.bedrock.pacing.PacingPlan;
import com.mangaassist.load.config.MockAnswers;
import com.mangaassist.load.config.MockSettings;
import com.mangaassist.load.config.MockTrouble;

/** What the options say of the mock Bedrock, in its own terms. */
final class MockConfiguration {

    private MockConfiguration() {}

    /** @throws IllegalArgumentException naming what is wrong in an option or one of the files */
    static MockBehavior of(MockSettings settings, long seed) {
        var behavior = MockBehavior.defaults(seed)
                .withLatencyScale(settings.tempo().latencyScale())
                .withPacing(PacingPlan.of(settings.tempo().plan()))
                .withAddress(settings.endpoint().host(), settings.endpoint().port());
        return answering(settings.answers(), troubled(settings.trouble(), behavior));
    }

    private static MockBehavior troubled(MockTrouble trouble, MockBehavior behavior) {
        var troubled = behavior.withErrorRate(trouble.errorRate()).withThrottleRate(trouble.throttleRate());
        troubled = trouble.faults().map(troubled::withFaults).orElse(troubled);
        return trouble.quotas().map(troubled::withQuotas).orElse(troubled);
    }

    private static MockBehavior answering(MockAnswers answers, MockBehavior behavior) {
        var answering = answers.realLifecycle() ? behavior.withRealLifecycle() : behavior;
        for (var strategy : answers.strategies().entrySet()) {
            var how = Strategy.of(strategy.getValue());
            answering = strategy.getKey().isEmpty()
                    ? answering.withStrategy(how)
                    : answering.withStrategy(strategy.getKey(), how);
        }
        answering = answering.withStandardFixtures();
        return answers.fixtures().map(answering::withFixtures).orElse(answering);
    }
}

package com.mangaassist.load.workload;

import static io.gatling.javaapi.core.CoreDsl.rampUsers;

import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;

/** Users who arrive before the load, at the load's own rate, and are not measured. */
public record WarmUp(int users, double ratePerSecond) {

    public OpenInjectionStep step() {
        return rampUsers(users).during(length());
    }

    /** Whole seconds: Gatling injects by the second, and over less than one it injects nobody and waits for ever. */
    public Duration length() {
        return Duration.ofSeconds((long) Math.ceil(users / ratePerSecond));
    }
}

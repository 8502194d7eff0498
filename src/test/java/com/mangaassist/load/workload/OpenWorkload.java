package com.mangaassist.load.workload;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import com.mangaassist.load.config.Arrivals;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.List;

/** Users arrive at a rate, whether or not the others have their answers: a ramp, then a steady rate. */
public record OpenWorkload(Arrivals arrivals) {

    private static final double NANOS_PER_SECOND = 1e9;

    public List<OpenInjectionStep> steps() {
        var steady = constantUsersPerSec(arrivals.ratePerSecond()).during(arrivals.duration());
        return arrivals.rampUp().isZero()
                ? List.of(steady)
                : List.of(rampUsersPerSec(0).to(arrivals.ratePerSecond()).during(arrivals.rampUp()), steady);
    }

    /** How many users arrive before the rate is reached; a linear ramp from 0 brings half the full rate's. */
    public long usersOfTheRamp() {
        return (long) (arrivals.ratePerSecond() * arrivals.rampUp().toNanos() / NANOS_PER_SECOND / 2);
    }

    /** From the first arrival to the last. */
    public Duration length() {
        return arrivals.rampUp().plus(arrivals.duration());
    }

    /** Injection of {@code users} at this workload's rate, for warming up. */
    public List<OpenInjectionStep> warmUp(int users) {
        return List.of(rampUsers(users).during(warmUpLength(users)));
    }

    /** Whole seconds: Gatling injects by the second, and over less than one it injects nobody and waits for ever. */
    public Duration warmUpLength(int users) {
        return Duration.ofSeconds((long) Math.ceil(users / arrivals.ratePerSecond()));
    }
}

package com.mangaassist.load.workload;

import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;

import com.mangaassist.load.config.Arrivals;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * How many users arrive in each second of an open workload, whether or not the others have their answers.
 *
 * <p>Gatling injects by the second and rounds each step's users by itself, so the plan settles whole users per second
 * first; then the number of users, and when each of them is due, are known exactly.
 */
public final class ArrivalPlan {

    private static final double NANOS_PER_SECOND = 1e9;

    private final int[] usersPerSecond;
    private final int rampSeconds;
    private final long[] arrivedBefore;

    private ArrivalPlan(int[] usersPerSecond, int rampSeconds) {
        this.usersPerSecond = usersPerSecond;
        this.rampSeconds = rampSeconds;
        this.arrivedBefore = new long[usersPerSecond.length + 1];
        for (var second = 0; second < usersPerSecond.length; second++) {
            arrivedBefore[second + 1] = arrivedBefore[second] + usersPerSecond[second];
        }
    }

    /** A ramp-up to where the shape begins, then the shape. */
    public static ArrivalPlan of(Arrivals arrivals) {
        var rate = arrivals.ratePerSecond();
        var ramp = (int) arrivals.rampUp().toSeconds();
        var seconds = (int) arrivals.duration().toSeconds();
        var start = rate * RateCurve.factor(arrivals.shape(), 0);
        var before = wholeUsers(ramp, second -> start * (second + 0.5) / ramp);
        var shape = wholeUsers(seconds, second -> rate * RateCurve.factor(arrivals.shape(), (second + 0.5) / seconds));
        return new ArrivalPlan(
                IntStream.concat(Arrays.stream(before), Arrays.stream(shape)).toArray(), ramp);
    }

    /** So many users in each second as have their time in it; nobody is due before the one before. */
    public static ArrivalPlan at(List<Duration> times) {
        var seconds = times.stream().mapToInt(time -> (int) time.toSeconds()).toArray();
        var users = new int[Arrays.stream(seconds).max().orElse(-1) + 1];
        Arrays.stream(seconds).forEach(second -> users[second]++);
        return new ArrivalPlan(users, 0);
    }

    /** Whole users in each second whose running sum stays within one of the rate's integral. */
    private static int[] wholeUsers(int seconds, DoubleUnaryOperator rate) {
        var users = new int[seconds];
        var due = 0.0;
        var arrived = 0L;
        for (var second = 0; second < seconds; second++) {
            due += rate.applyAsDouble(second);
            users[second] = (int) (Math.round(due) - arrived);
            arrived += users[second];
        }
        return users;
    }

    /** Seconds with equally many users become one step. */
    public List<OpenInjectionStep> steps() {
        var steps = new ArrayList<OpenInjectionStep>();
        for (var from = 0; from < usersPerSecond.length; ) {
            var to = from;
            while (to < usersPerSecond.length && usersPerSecond[to] == usersPerSecond[from]) {
                to++;
            }
            var length = Duration.ofSeconds(to - from);
            var users = usersPerSecond[from] * (to - from);
            steps.add(users == 0 ? nothingFor(length) : rampUsers(users).during(length));
            from = to;
        }
        return steps;
    }

    /** Users who arrive during the ramp-up and are not measured. */
    public long usersOfTheRamp() {
        return arrivedBefore[rampSeconds];
    }

    /** Users who are measured. */
    public long measuredUsers() {
        return arrivedBefore[usersPerSecond.length] - usersOfTheRamp();
    }

    /**
     * When the measured user of this number, counted from 0, is due, in nanoseconds from the first one; Gatling spreads a
     * second's users evenly. Users beyond the plan are due at its end.
     */
    public long dueNanos(long measured) {
        return (long) ((position(usersOfTheRamp() + measured) - position(usersOfTheRamp())) * NANOS_PER_SECOND);
    }

    private double position(long user) {
        if (user >= arrivedBefore[usersPerSecond.length]) {
            return usersPerSecond.length;
        }
        var found = Arrays.binarySearch(arrivedBefore, user);
        var second = found >= 0 ? found : -found - 2;
        while (usersPerSecond[second] == 0) {
            second++;
        }
        return second + (user - arrivedBefore[second]) / (double) usersPerSecond[second];
    }

    /** From the start of the ramp-up to the last arrival. */
    public Duration length() {
        return Duration.ofSeconds(usersPerSecond.length);
    }
}

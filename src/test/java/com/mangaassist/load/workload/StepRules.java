package com.mangaassist.load.workload;

import java.time.Duration;

/**
 * How long a step of a capacity search lasts, and when it is decided.
 *
 * @param settle after a change of the rate, before turns count
 * @param longest of turns that count; then the shares as they are decide
 * @param alpha error rate of either decision, for each limit
 */
public record StepRules(Duration settle, Duration longest, double alpha) {

    /** Decided, at the usual rates, after six to ten seconds; a rate at the very limit takes the longest. */
    public static final StepRules STANDARD = new StepRules(Duration.ofSeconds(3), Duration.ofSeconds(12), 0.05);

    /** P95 within a limit means: at most this share beyond it. */
    static final double MOST_LATE = 0.05;

    /** At least 99 % of all turns must be useful in time. */
    static final double MOST_USELESS = 0.01;

    public StepRules {
        if (settle.isNegative() || longest.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a step lasts at least a second: " + longest + " after " + settle);
        }
    }
}

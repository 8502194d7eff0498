package com.mangaassist.load.metric;

/**
 * One point of the curve of a capacity search.
 *
 * @param rate turns per second that were let in
 * @param goodFraction turns that were useful in time, of those whose time was over
 * @param concurrency turns under way, on average
 * @param limit the limit that broke; empty if all held
 */
public record StepResult(double rate, long turns, Times times, double goodFraction, double concurrency, String limit) {

    /** P95 of what had ended when the step was decided, in milliseconds. */
    public record Times(double latencyP95Ms, double ttftP95Ms) {}

    public static StepResult of(double rate, LoadStep step, long nowNanos, String limit) {
        var times = new Times(
                step.latency().summary().p95(),
                step.timeToFirstToken().summary().p95());
        return new StepResult(
                rate, step.turns(), times, 1 - step.useless(nowNanos).value(), step.meanConcurrency(), limit);
    }

    public boolean held() {
        return limit.isEmpty();
    }
}

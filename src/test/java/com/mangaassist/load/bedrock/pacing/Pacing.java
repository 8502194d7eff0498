package com.mangaassist.load.bedrock.pacing;

import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;

/** Sets the schedule of each answer: as its fixture recorded it, else as the plan draws it. */
public final class Pacing {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Chance chance;
    private final double scale;
    private final PacingPlan plan;
    private final Slots slots;

    private Pacing(Chance chance, double scale, PacingPlan plan) {
        this.chance = chance;
        this.scale = scale;
        this.plan = plan;
        this.slots = new Slots(plan.load());
    }

    /**
     * A timing that follows a plan.
     *
     * @param scale multiplies every time; 0 answers at once
     */
    public static Pacing of(Chance chance, double scale, PacingPlan plan) {
        if (!(scale >= 0 && scale <= 1_000)) {
            throw new IllegalArgumentException("latency scale must be 0 to 1000: " + scale);
        }
        return new Pacing(chance, scale, plan);
    }

    /**
     * What is to be timed.
     *
     * @param recorded what is known of the answer's timing already
     */
    public record Demand(String requestId, long receivedNanos, TokenUsage usage, Timing recorded) {}

    public Chance chance() {
        return chance;
    }

    /**
     * The timing of the answer to this request; but for load, the same for each of its attempts.
     *
     * @throws com.mangaassist.load.bedrock.error.BedrockException if the plan's queue is full
     */
    public Schedule schedule(ModelProfile model, Demand demand) {
        return demand.recorded().chunks().isEmpty() ? paced(model, demand) : recorded(demand.recorded());
    }

    /** How many tokens of an answer come at a time, unless it was recorded. */
    public int tokensPerChunk() {
        return plan.reading().tokensPerChunk();
    }

    /** A time that somebody else keeps, at this timing's speed. */
    public Duration scaled(Duration time) {
        return Duration.ofNanos(Math.round(time.toNanos() * scale));
    }

    private Schedule recorded(Timing timing) {
        return new Schedule.Recorded(timing.scaled(scale).chunks().stream()
                .map(chunk -> chunk.at().toNanos())
                .toList());
    }

    private Schedule paced(ModelProfile model, Demand demand) {
        var rule = plan.rule(model);
        var first = demand.recorded()
                .latency()
                .map(latency -> (double) latency.toNanos())
                .orElseGet(() -> firstNanos(rule, model, demand));
        var tokenNanos = NANOS_PER_SECOND / rule.tokensPerSecond(model);
        var rest = Math.max(0, demand.usage().outputTokens() - 1) * tokenNanos;
        var place = plan.load().isNone()
                ? Slots.Place.FREE
                : slots.take(demand.receivedNanos(), Math.round((first + rest) * scale));
        var pace = scale * place.factor();
        var start = place.waitNanos() + Math.round(first * pace);
        return new Schedule.Paced(
                start,
                plan.wholeAsStream() ? start + Math.round(rest * pace) : start,
                tokenNanos * pace,
                new Jitter(chance, demand.requestId(), plan.reading().jitter()));
    }

    private double firstNanos(PaceRule rule, ModelProfile model, Demand demand) {
        var id = demand.requestId();
        var drawn = rule.firstToken(model).millis(chance.unit("latency", id, 0))
                * rule.tail().factor(chance.unit("tail", id, 0));
        return drawn * NANOS_PER_MILLI
                + (double) plan.reading().prefill().toNanos() * demand.usage().inputTokens();
    }
}

package com.mangaassist.load.scenario;

import com.mangaassist.load.metric.TurnSink;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Hands each new user its turn, in the planned order. */
public final class TurnFeeder {

    private TurnFeeder() {}

    /**
     * Sessions for users of whom only some are let in; the others have no turn, and leave.
     *
     * @param letsIn asked once for each user who arrives
     * @param plans the turns of those who are let in, by their number
     */
    public static Stream<Map<String, Object>> admitting(
            BooleanSupplier letsIn, LongFunction<TurnPlan> plans, TurnSink sink) {
        var number = new AtomicLong();
        return Stream.generate(
                () -> letsIn.getAsBoolean() ? session(plans.apply(number.getAndIncrement()), sink) : Map.of());
    }

    /** The users' sessions, one per planned turn; each turn is reported to {@code sink}. */
    public static Stream<Map<String, Object>> of(Stream<TurnPlan> plans, TurnSink sink) {
        return plans.map(plan -> session(plan, sink));
    }

    /** The session of a user who comes early and asks when it is due, on {@link System#nanoTime}'s scale. */
    public static Map<String, Object> due(long nanos, TurnPlan plan, TurnSink sink) {
        var session = new HashMap<>(session(plan, sink));
        session.put(SessionKeys.DUE, nanos);
        return session;
    }

    /** The users' sessions, one per dialogue. */
    public static Stream<Map<String, Object>> conversing(Stream<Dialogue> dialogues) {
        return dialogues.map(dialogue -> Map.of(SessionKeys.DIALOGUE, dialogue));
    }

    static Map<String, Object> session(TurnPlan plan, TurnSink sink) {
        sink.arriving(plan.label(), plan.request().words());
        return Map.of(
                SessionKeys.TURN,
                new Turn(plan, sink, System::nanoTime),
                SessionKeys.TRANSPORT,
                plan.label().route().transport().id());
    }
}

package com.mangaassist.load.scenario;

import com.mangaassist.load.metric.TurnSink;
import java.util.Map;
import java.util.stream.Stream;

/** Hands each new user its turn, in the planned order. */
public final class TurnFeeder {

    private TurnFeeder() {}

    /** The users' sessions, one per planned turn; each turn is reported to {@code sink}. */
    public static Stream<Map<String, Object>> of(Stream<TurnPlan> plans, TurnSink sink) {
        return plans.peek(plan -> sink.arriving(plan.label(), plan.request().prompt()))
                .map(plan -> Map.of(
                        SessionKeys.TURN,
                        new Turn(plan, sink, System::nanoTime),
                        SessionKeys.TRANSPORT,
                        plan.label().route().transport().id()));
    }
}

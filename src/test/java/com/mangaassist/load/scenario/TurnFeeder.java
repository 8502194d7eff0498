package com.mangaassist.load.scenario;

import com.mangaassist.load.metric.TurnSink;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Hands each new user its turn, in the planned order. */
public final class TurnFeeder {

    private TurnFeeder() {}

    /**
     * @param sinks for each plan, where its turn is reported
     */
    public static Iterator<Map<String, Object>> of(Stream<TurnPlan> plans, Function<TurnPlan, TurnSink> sinks) {
        return plans.map(plan -> Map.<String, Object>of(
                        SessionKeys.TURN,
                        new Turn(plan, sinks.apply(plan), System::nanoTime),
                        SessionKeys.TRANSPORT,
                        plan.label().route().transport().id()))
                .iterator();
    }
}

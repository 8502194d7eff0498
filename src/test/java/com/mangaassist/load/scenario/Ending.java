package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.exec;

import com.mangaassist.load.metric.LoadStop;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;

/**
 * How a load ends before its plan does: who arrives after the stop sends nothing, and the first of them who finds no turn
 * under way brings the verdict and stops Gatling, which writes all its reports.
 *
 * @param verdict see {@link GateScenario#verdict}
 */
public record Ending(LoadStop stop, ChainBuilder verdict) {

    /** Nothing stops this load early. */
    static final Ending ONLY_BY_PLAN = new Ending(new LoadStop(), exec(session -> session));

    boolean isDue(Session session) {
        return stop.isTripped();
    }

    /** The turn with which a user came will not be asked. */
    Session leave(Session session) {
        if (session.contains(SessionKeys.TURN)) {
            stop.left(Exchange.turn(session).request().requestId());
        }
        return session;
    }

    ChainBuilder chain() {
        return exec(this::leave)
                .doIf(session -> stop.claimEnd())
                .then(exec(verdict).stopLoadGenerator(session -> stop.reason().orElse("")));
    }
}

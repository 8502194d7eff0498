package com.mangaassist.load.simulation;

import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.scenario.ChatEndpoints;
import com.mangaassist.load.scenario.ChatScenario;
import com.mangaassist.load.scenario.Ending;
import com.mangaassist.load.target.Target;

/**
 * Where a plan is played.
 *
 * @param ending how the load ends if something stops it
 * @param gate watches the measured turns for the moment when no more are needed
 * @param budget watches every turn, because each costs money
 */
record Stage(Target target, Observers observers, Ending ending, TurnSink gate, TurnSink budget) {

    /** Users of the target whose rows in Gatling's report begin with this word; they heed a stop. */
    ChatScenario scenario(String rows) {
        var endpoints = new ChatEndpoints(target.webSocket(), target.http());
        return ChatScenario.of(rows, endpoints, RunSetup.TIMEOUT).ending(ending);
    }

    /** The same elsewhere. */
    Stage at(Target other) {
        return new Stage(other, observers, ending, gate, budget);
    }

    /** The same with another who watches every turn. */
    Stage watchedBy(TurnSink observer) {
        return new Stage(target, observers, ending, gate, TurnSink.all(budget, observer));
    }

    /** Who watches the turns of a phase. */
    TurnSink during(Phase phase) {
        var watching = TurnSink.all(observers.during(phase), budget);
        return observers.untilTheEnd(phase == Phase.MEASURE ? TurnSink.all(watching, gate) : watching);
    }
}

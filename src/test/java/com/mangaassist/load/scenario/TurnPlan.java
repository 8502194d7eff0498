package com.mangaassist.load.scenario;

import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.protocol.ChatRequest;

/**
 * One turn before it is sent.
 *
 * @param fromConnect whether its clock starts before the connection is made, and not with the send
 */
public record TurnPlan(TurnLabel label, ChatRequest request, boolean fromConnect) {

    public TurnPlan(TurnLabel label, ChatRequest request) {
        this(label, request, false);
    }

    /** The same turn, with the making of its connection counted in. */
    public TurnPlan timedFromConnect() {
        return new TurnPlan(label, request, true);
    }
}

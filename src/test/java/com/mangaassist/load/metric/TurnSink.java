package com.mangaassist.load.metric;

import java.util.List;

/** Where a virtual user reports what it did and saw; called on the users' event loops, so never blocks. */
public interface TurnSink {

    /** Discards everything: for turns that only warm the system up. */
    TurnSink NONE = new TurnSink() {
        @Override
        public void sent(TurnLabel label) {}

        @Override
        public void gap(TurnLabel label, long nanos) {}

        @Override
        public void record(TurnRecord turn) {}
    };

    /** Tells each of them, in this order. */
    static TurnSink all(TurnSink... sinks) {
        return new Fanout(List.of(sinks));
    }

    /** A user has come to ask this, but may find the load stopped; nothing need follow. */
    default void arriving(TurnLabel label, String prompt) {}

    /** A prompt is being sent; exactly one {@link #record} with the same request id must follow. */
    void sent(TurnLabel label);

    /** The time between two consecutive content chunks of one answer. */
    void gap(TurnLabel label, long nanos);

    /** The turn ended, one way or another. */
    void record(TurnRecord turn);
}

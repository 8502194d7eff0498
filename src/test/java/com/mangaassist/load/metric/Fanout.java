package com.mangaassist.load.metric;

import java.util.List;

/** Several observers of the same turns. */
record Fanout(List<TurnSink> sinks) implements TurnSink {

    Fanout {
        sinks = List.copyOf(sinks);
    }

    @Override
    public void arriving(TurnLabel label, String prompt) {
        for (var sink : sinks) {
            sink.arriving(label, prompt);
        }
    }

    @Override
    public void sent(TurnLabel label) {
        for (var sink : sinks) {
            sink.sent(label);
        }
    }

    @Override
    public void gap(TurnLabel label, long nanos) {
        for (var sink : sinks) {
            sink.gap(label, nanos);
        }
    }

    @Override
    public void record(TurnRecord turn) {
        for (var sink : sinks) {
            sink.record(turn);
        }
    }
}

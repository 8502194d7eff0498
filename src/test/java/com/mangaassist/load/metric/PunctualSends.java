package com.mangaassist.load.metric;

/** Notes whether the planned turn of this number, counted from 0, is sent on time. */
public record PunctualSends(SendLag lag, long index) implements TurnSink {

    @Override
    public void sent(TurnLabel label) {
        lag.arrived(index);
    }

    @Override
    public void gap(TurnLabel label, long nanos) {}

    @Override
    public void record(TurnRecord turn) {}
}

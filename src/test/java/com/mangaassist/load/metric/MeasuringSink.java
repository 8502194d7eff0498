package com.mangaassist.load.metric;

/** Measures each turn and certifies the measurement. */
public record MeasuringSink(RunRecorder recorder, TruthComparison truth) implements TurnSink {

    @Override
    public void sent(TurnLabel label) {
        recorder.sent(label);
    }

    @Override
    public void gap(TurnLabel label, long nanos) {
        recorder.gap(label, nanos);
    }

    @Override
    public void record(TurnRecord turn) {
        recorder.record(turn);
        truth.observe(turn);
    }
}

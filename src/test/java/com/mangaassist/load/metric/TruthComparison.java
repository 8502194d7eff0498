package com.mangaassist.load.metric;

/**
 * How far this harness can be trusted: for each first token, the time between the moment at which the system under test
 * wrote it and the moment at which the harness says it arrived. The way from one to the other is included.
 */
public final class TruthComparison {

    private final GroundTruth truth;
    private final LatencyRecorder errors = new LatencyRecorder();

    private TruthComparison(GroundTruth truth) {
        this.truth = truth;
    }

    public static TruthComparison against(GroundTruth truth) {
        return new TruthComparison(truth);
    }

    /** Compares the turn's first token with the truth, if it had one and the truth is known. */
    public void observe(TurnRecord turn) {
        turn.timing().timeToFirstToken().ifPresent(first -> {
            var arrived = turn.timing().sentNanos() + first.toNanos();
            truth.firstContentNanos(turn.label().requestId())
                    .ifPresent(written -> errors.recordNanos(Math.abs(arrived - written)));
        });
    }

    /** The differences so far; empty against a system that cannot be asked. */
    public LatencyHistogram errors() {
        return errors.snapshot();
    }
}

package com.mangaassist.load.metric.progress;

import com.mangaassist.load.metric.LatencyRecorder;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts how far a run has come, without a lock. */
public final class ProgressRecorder {

    private final Duration slo;
    private final LongSupplier nanoTime;
    private final LongAdder sent = new LongAdder();
    private final Tally before = new Tally();
    private final Tally measured = new Tally();
    private volatile Optional<Beginning> beginning = Optional.empty();
    private volatile Phase phase = Phase.WARM_UP;

    /**
     * @param slo a useful answer must arrive within
     * @param nanoTime the clock, as {@link System#nanoTime}
     */
    public ProgressRecorder(Duration slo, LongSupplier nanoTime) {
        this.slo = slo;
        this.nanoTime = nanoTime;
    }

    /** Where the turns of one phase are reported. */
    public TurnSink during(Phase current) {
        var tally = current == Phase.MEASURE ? measured : before;
        return new TurnSink() {
            @Override
            public void sent(TurnLabel label) {
                ProgressRecorder.this.sent(current);
            }

            @Override
            public void gap(TurnLabel label, long nanos) {}

            @Override
            public void record(TurnRecord turn) {
                tally.add(turn, turn.isUseful(slo));
            }
        };
    }

    private void sent(Phase current) {
        if (beginning.isEmpty()) {
            beginning = Optional.of(new Beginning(nanoTime.getAsLong()));
        }
        phase = current;
        sent.increment();
    }

    /** Empty before the first turn is sent. */
    public Optional<Progress> now() {
        return beginning.map(begun -> {
            var shown = measured.ended.sum() > 0 ? measured : before;
            return new Progress(
                    phase,
                    Duration.ofNanos(nanoTime.getAsLong() - begun.nanos()),
                    sent.sum(),
                    before.ended.sum() + measured.ended.sum(),
                    shown.ended.sum(),
                    shown.useful.sum(),
                    shown.latency.snapshot().summary().p95());
        });
    }

    private record Beginning(long nanos) {}

    private static final class Tally {

        private final LongAdder ended = new LongAdder();
        private final LongAdder useful = new LongAdder();
        private final LatencyRecorder latency = new LatencyRecorder();

        private void add(TurnRecord turn, boolean isUseful) {
            latency.record(turn.timing().endToEnd());
            if (isUseful) {
                useful.increment();
            }
            ended.increment();
        }
    }
}

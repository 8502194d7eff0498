package com.mangaassist.load.metric.timeline;

import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts turns by the second in which they were sent and ended. A long run does not make it grow: when there are too many
 * buckets, two become one and each new one is twice as long.
 *
 * <p>It locks for each turn, but for no frame.
 */
public final class TimelineRecorder {

    static final int MOST_BUCKETS = 600;

    private final Duration timeout;
    private final LongSupplier nanoTime;
    private final PhaseClock phases = new PhaseClock();
    private final List<OpenBucket> buckets = new ArrayList<>();
    private long start;
    private long bucketNanos = TimeUnit.SECONDS.toNanos(1);

    /**
     * @param timeout as which a turn without a useful answer counts
     * @param nanoTime the clock, as {@link System#nanoTime}
     */
    public TimelineRecorder(Duration timeout, LongSupplier nanoTime) {
        this.timeout = timeout;
        this.nanoTime = nanoTime;
    }

    /** Where the turns of one phase are reported. */
    public TurnSink during(Phase phase) {
        return new TurnSink() {
            @Override
            public void sent(TurnLabel label) {
                TimelineRecorder.this.sent(phase);
            }

            @Override
            public void gap(TurnLabel label, long nanos) {}

            @Override
            public void record(TurnRecord turn) {
                TimelineRecorder.this.ended(phase, turn);
            }
        };
    }

    private synchronized void sent(Phase phase) {
        bucket().sent();
        phases.sent(phase, sinceStart());
    }

    private synchronized void ended(Phase phase, TurnRecord turn) {
        bucket().ended(turn);
        phases.ended(phase, sinceStart(), !(turn.outcome() instanceof TurnOutcome.Completed));
    }

    /** The run so far. */
    public synchronized Timeline snapshot() {
        var closed = new ArrayList<Timeline.Bucket>();
        var underWay = 0L;
        for (var bucket : buckets) {
            underWay += bucket.growth();
            closed.add(bucket.closed(underWay));
        }
        return new Timeline(Duration.ofNanos(bucketNanos), closed, phases.spans());
    }

    /** The bucket of this moment; the first event is the start. */
    private OpenBucket bucket() {
        if (buckets.isEmpty()) {
            start = nanoTime.getAsLong();
        }
        while (sinceStart() / bucketNanos >= MOST_BUCKETS) {
            halve();
        }
        var index = (int) (sinceStart() / bucketNanos);
        while (buckets.size() <= index) {
            buckets.add(new OpenBucket(timeout));
        }
        return buckets.get(index);
    }

    private void halve() {
        for (var i = 0; i < buckets.size(); i++) {
            if (i % 2 == 0) {
                buckets.set(i / 2, buckets.get(i));
            } else {
                buckets.get(i / 2).add(buckets.get(i));
            }
        }
        buckets.subList((buckets.size() + 1) / 2, buckets.size()).clear();
        bucketNanos *= 2;
    }

    private long sinceStart() {
        return nanoTime.getAsLong() - start;
    }
}

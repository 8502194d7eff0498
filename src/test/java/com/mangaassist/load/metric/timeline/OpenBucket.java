package com.mangaassist.load.metric.timeline;

import com.mangaassist.load.metric.LatencyTally;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;

/** A bucket that still counts. Not thread-safe. */
final class OpenBucket {

    private final LatencyTally latency = new LatencyTally();
    private final LatencyTally timeToFirstToken = new LatencyTally();
    private long sent;
    private long completed;
    private long truncated;
    private long failed;

    void sent() {
        sent++;
    }

    void ended(TurnRecord turn) {
        if (turn.outcome() instanceof TurnOutcome.Completed) {
            completed++;
        } else if (turn.outcome() instanceof TurnOutcome.Truncated) {
            truncated++;
        } else {
            failed++;
        }
        latency.record(turn.timing().endToEnd());
        if (turn.label().route().streams()) {
            timeToFirstToken.record(
                    turn.timing().timeToFirstToken().orElse(turn.timing().endToEnd()));
        }
    }

    void add(OpenBucket later) {
        sent += later.sent;
        completed += later.completed;
        truncated += later.truncated;
        failed += later.failed;
        latency.add(later.latency);
        timeToFirstToken.add(later.timeToFirstToken);
    }

    /** By how much the number of turns under way grew. */
    long growth() {
        return sent - completed - truncated - failed;
    }

    Timeline.Bucket closed(long underWay) {
        return new Timeline.Bucket(
                sent, completed, truncated, failed, underWay, latency.snapshot(), timeToFirstToken.snapshot());
    }
}

package com.mangaassist.load.metric.timeline;

import com.mangaassist.load.metric.LatencyTally;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import java.time.Duration;

/** A bucket that still counts. Not thread-safe. */
final class OpenBucket {

    private final Duration timeout;
    private final LatencyTally latency = new LatencyTally();
    private final LatencyTally timeToFirstToken = new LatencyTally();
    private final LatencyTally timeToUsefulAnswer = new LatencyTally();
    private long sent;
    private long completed;
    private long truncated;
    private long failed;

    OpenBucket(Duration timeout) {
        this.timeout = timeout;
    }

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
        timeToUsefulAnswer.record(turn.timeToUsefulAnswer().orElse(timeout));
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
        timeToUsefulAnswer.add(later.timeToUsefulAnswer);
    }

    /** By how much the number of turns under way grew. */
    long growth() {
        return sent - completed - truncated - failed;
    }

    Timeline.Bucket closed(long underWay) {
        return new Timeline.Bucket(
                sent,
                completed,
                truncated,
                failed,
                underWay,
                latency.snapshot(),
                timeToFirstToken.snapshot(),
                timeToUsefulAnswer.snapshot());
    }
}

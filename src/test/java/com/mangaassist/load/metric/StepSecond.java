package com.mangaassist.load.metric;

import com.mangaassist.load.stats.Share;
import java.util.concurrent.atomic.LongAdder;

/** The turns that were sent in one second of a step. */
final class StepSecond {

    private final LoadStep step;
    private final LongAdder sent = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder inTime = new LongAdder();
    private final LongAdder startedInTime = new LongAdder();
    private final LongAdder useful = new LongAdder();
    private final LongAdder concurrency = new LongAdder();
    private final LongAdder firstTokenMicros = new LongAdder();

    StepSecond(LoadStep step) {
        this.step = step;
    }

    void sent(long turnsUnderWay) {
        sent.increment();
        concurrency.add(turnsUnderWay);
    }

    void ended(TurnRecord turn) {
        var limits = step.limits();
        var whole = turn.timing().endToEnd();
        var first = turn.timing().timeToFirstToken().orElse(whole);
        ended.increment();
        firstTokenMicros.add(first.toNanos() / 1_000);
        count(inTime, whole.compareTo(limits.latency()) <= 0);
        count(startedInTime, first.compareTo(limits.timeToFirstToken()) <= 0);
        count(useful, turn.isUseful(limits.useful()));
        step.recorded(whole, first);
    }

    private static void count(LongAdder counter, boolean held) {
        if (held) {
            counter.increment();
        }
    }

    long turns() {
        return sent.sum();
    }

    Share late() {
        return missing(inTime);
    }

    Share lateFirstTokens() {
        return missing(startedInTime);
    }

    Share useless() {
        return missing(useful);
    }

    private Share missing(LongAdder held) {
        return new Share(sent.sum() - held.sum(), sent.sum());
    }

    /** NaN before a turn was sent. */
    double meanConcurrency() {
        return (double) concurrency.sum() / sent.sum();
    }

    /** NaN before a turn ended. */
    double meanFirstTokenMicros() {
        return (double) firstTokenMicros.sum() / ended.sum();
    }
}

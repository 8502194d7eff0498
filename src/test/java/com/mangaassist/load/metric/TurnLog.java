package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Remembers a route's first turns one by one; not thread-safe. */
final class TurnLog {

    /** Enough for a run in a build; a longer run has no need of pairs. */
    private static final int MOST_TURNS = 5_000;

    private final TreeMap<Integer, TurnSeries.Turn> turns = new TreeMap<>();

    void add(String requestId, TurnTiming timing) {
        if (turns.size() < MOST_TURNS) {
            var ttft = timing.timeToFirstToken().map(TurnLog::micros).orElse(TurnSeries.NONE);
            turns.put(requestId.hashCode(), new TurnSeries.Turn(micros(timing.endToEnd()), ttft));
        }
    }

    TurnSeries series() {
        return new TurnSeries(turns);
    }

    private static int micros(Duration duration) {
        var micros = TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
        return (int) Math.min(Math.max(micros, 1), Integer.MAX_VALUE);
    }
}

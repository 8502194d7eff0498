package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;

/** The time from the first send to the last end, from any number of threads. */
final class Window {

    private final LongAccumulator firstSend = new LongAccumulator(Math::min, Long.MAX_VALUE);
    private final LongAccumulator lastEnd = new LongAccumulator(Math::max, Long.MIN_VALUE);

    void sent(long nanos) {
        firstSend.accumulate(nanos);
    }

    void ended(long nanos) {
        lastEnd.accumulate(nanos);
    }

    /** Zero if nothing ended. */
    Duration length() {
        return lastEnd.get() == Long.MIN_VALUE
                ? Duration.ZERO
                : Duration.ofNanos(Math.max(0, lastEnd.get() - firstSend.get()));
    }
}

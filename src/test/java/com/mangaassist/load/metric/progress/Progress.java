package com.mangaassist.load.metric.progress;

import com.mangaassist.load.metric.timeline.Phase;
import java.time.Duration;

/**
 * A run at one moment.
 *
 * @param phase of the turn that was sent last
 * @param elapsed since the first turn was sent
 * @param sent turns of all phases
 * @param ended turns of all phases that have an end
 * @param measured turns of {@link Phase#MEASURE} that have an end, or of all phases before it began
 * @param useful how many of those were useful in time
 * @param p95Millis latency of those; 0 if there are none
 */
public record Progress(
        Phase phase, Duration elapsed, long sent, long ended, long measured, long useful, double p95Millis) {

    /** Of the turns that have an end, in percent; 0 if there are none. */
    public double usefulPercent() {
        return measured == 0 ? 0 : 100.0 * useful / measured;
    }

    /** Turns that ended each second since an earlier moment. */
    public double rateSince(Progress earlier) {
        var nanos = elapsed.minus(earlier.elapsed).toNanos();
        return nanos <= 0 ? 0 : (ended - earlier.ended) * 1e9 / nanos;
    }
}

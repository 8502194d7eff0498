package com.mangaassist.load.metric.timeline;

import com.mangaassist.load.metric.LatencyHistogram;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A run's course.
 *
 * @param bucketLength a whole number of seconds
 * @param buckets without gaps from the first prompt to the last event
 * @param phases those that happened, in their order
 */
public record Timeline(Duration bucketLength, List<Bucket> buckets, List<PhaseSpan> phases) {

    /** Of a run that sent nothing. */
    public static final Timeline NONE = new Timeline(Duration.ofSeconds(1), List.of(), List.of());

    public Timeline {
        buckets = List.copyOf(buckets);
        phases = List.copyOf(phases);
    }

    /**
     * What happened in one stretch of time.
     *
     * @param sent prompts sent in it
     * @param completed turns that ended in it, whenever they were sent; so are {@code truncated} and {@code failed}
     * @param underWay turns without an end at the stretch's own end
     * @param latency of the turns that ended in it
     * @param timeToFirstToken of those that stream
     * @param timeToUsefulAnswer likewise; a turn whose answer was of no use counts as its timeout
     */
    public record Bucket(
            long sent,
            long completed,
            long truncated,
            long failed,
            long underWay,
            LatencyHistogram latency,
            LatencyHistogram timeToFirstToken,
            LatencyHistogram timeToUsefulAnswer) {}

    public Optional<PhaseSpan> find(Phase phase) {
        return phases.stream().filter(span -> span.phase() == phase).findFirst();
    }
}

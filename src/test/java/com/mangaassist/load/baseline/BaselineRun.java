package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.stats.Moments;

/**
 * What one accepted run contributes to a benchmark's baseline.
 *
 * @param id the run's own name; runs of several benchmarks with the same id are one run
 * @param dollars per completed answer; of none where nobody counted them
 */
public record BaselineRun(String id, Acceptance accepted, double throughputRps, Blobs blobs, Moments dollars) {

    public BaselineRun(String id, Acceptance accepted, double throughputRps, Blobs blobs) {
        this(id, accepted, throughputRps, blobs, Moments.NONE);
    }

    public BaselineRun {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a run has a name, not \"" + id + "\"");
        }
        if (blobs.latency().isEmpty()) {
            throw new IllegalArgumentException("run \"" + id + "\" measured no turn and cannot be a baseline");
        }
        if (blobs.latency().milliseconds().value(0) <= 0) {
            throw new IllegalArgumentException(
                    "run \"" + id + "\" has a latency of 0, which nothing can be compared with");
        }
    }

    public LatencyHistogram latency() {
        return blobs.latency();
    }

    /** Empty where the benchmark does not stream. */
    public LatencyHistogram timeToFirstToken() {
        return blobs.timeToFirstToken();
    }
}

package com.mangaassist.load.report;

import com.mangaassist.load.metric.LatencyHistogram;
import java.util.Optional;

/**
 * How far the harness's time to first token lies from the mock's own send time of the first chunk.
 *
 * @param samples turns compared
 */
public record SelfCertification(long samples, double ttftMedianErrorMs, double ttftP99ErrorMs) {

    /** Sums up the differences; empty where nothing could be compared. */
    public static Optional<SelfCertification> of(LatencyHistogram errors) {
        var summary = errors.summary();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new SelfCertification(errors.count(), summary.p50(), summary.p99()));
    }
}

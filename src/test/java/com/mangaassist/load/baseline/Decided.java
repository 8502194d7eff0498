package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.RunMeasurements;
import java.util.Optional;

/** A metric and what was decided on it, or why nothing could be. */
record Decided(Candidate candidate, Optional<Decision> decision) {

    Metric metric() {
        return candidate.metric();
    }

    BenchmarkStatus status() {
        return decision.map(Decision::status).orElse(candidate.settled());
    }

    String reason() {
        return decision.map(Decision::reason).orElse(candidate.reason());
    }

    GateLine line(RunMeasurements run) {
        var summary = metric().in(run).summary();
        return new GateLine(metric().name(), summary.n(), summary.p95(), status(), decision, reason());
    }
}

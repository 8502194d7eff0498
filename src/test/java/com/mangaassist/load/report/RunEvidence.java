package com.mangaassist.load.report;

import java.util.Optional;

/**
 * What speaks for the measurement itself.
 *
 * @param complete false for a run that was cut short; it can never become a baseline
 * @param stopped why the load ended before its plan did; such a run is complete as far as it went
 */
public record RunEvidence(
        boolean complete,
        Optional<String> stopped,
        Optional<Warmup> warmup,
        Optional<SelfCertification> selfCertification) {

    /** Of a run that came to its end, with nothing else known. */
    public static final RunEvidence COMPLETE =
            new RunEvidence(true, Optional.empty(), Optional.empty(), Optional.empty());
}

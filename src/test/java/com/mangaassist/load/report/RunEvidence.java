package com.mangaassist.load.report;

import java.util.Optional;

/**
 * What speaks for the measurement itself.
 *
 * @param complete false for a run that was cut short; it can never become a baseline
 */
public record RunEvidence(boolean complete, Optional<Warmup> warmup, Optional<SelfCertification> selfCertification) {

    /** Of a run that came to its end, with nothing else known. */
    public static final RunEvidence COMPLETE = new RunEvidence(true, Optional.empty(), Optional.empty());
}

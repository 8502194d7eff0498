package com.mangaassist.load.baseline;

import java.util.Optional;

/**
 * What the gate must know of a run beyond its measurements.
 *
 * @param generator empty where nobody watched the generator
 */
public record RunConditions(Fingerprint fingerprint, Optional<GeneratorHealth> generator, Look look) {

    /** At the end of a run whose generator nobody watched. */
    public static RunConditions of(Fingerprint fingerprint) {
        return new RunConditions(fingerprint, Optional.empty(), Look.ONLY);
    }

    public RunConditions with(GeneratorHealth health) {
        return new RunConditions(fingerprint, Optional.of(health), look);
    }

    public RunConditions at(Look otherLook) {
        return new RunConditions(fingerprint, generator, otherLook);
    }
}

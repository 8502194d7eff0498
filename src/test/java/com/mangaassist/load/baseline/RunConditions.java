package com.mangaassist.load.baseline;

import java.util.List;
import java.util.Optional;

/**
 * What the gate must know of a run beyond its measurements.
 *
 * @param generator empty where nobody watched the generator
 * @param faults what makes the run unsound, whatever was measured, for example that it was cut short
 */
public record RunConditions(
        Fingerprint fingerprint, Optional<GeneratorHealth> generator, Look look, List<String> faults) {

    /** At the end of a run whose generator nobody watched. */
    public static RunConditions of(Fingerprint fingerprint) {
        return new RunConditions(fingerprint, Optional.empty(), Look.ONLY, List.of());
    }

    public RunConditions with(GeneratorHealth health) {
        return new RunConditions(fingerprint, Optional.of(health), look, faults);
    }

    public RunConditions with(String fault) {
        return new RunConditions(fingerprint, generator, look, List.of(fault));
    }

    public RunConditions at(Look otherLook) {
        return new RunConditions(fingerprint, generator, otherLook, faults);
    }
}

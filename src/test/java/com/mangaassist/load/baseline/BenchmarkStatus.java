package com.mangaassist.load.baseline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the gate makes of one benchmark. */
public enum BenchmarkStatus {
    /** No worse than the baseline, as far as the threshold asks. */
    PASS,
    /** Slower than the baseline by more than the threshold. */
    REGRESSION,
    /** Faster than the baseline by more than the threshold. */
    IMPROVEMENT,
    /** There is no baseline yet; this run can become one. */
    BASELINE,
    /** The run does not tell, or cannot be compared with the baseline. */
    INCONCLUSIVE,
    /** The run itself is unsound, so that no comparison means anything. */
    INVALID;

    /** Lower case, as in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BenchmarkStatus> find(String id) {
        return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }

    /** Whether a gate with this status must not let the build pass. */
    public boolean failsTheBuild() {
        return this == REGRESSION || this == INVALID;
    }
}

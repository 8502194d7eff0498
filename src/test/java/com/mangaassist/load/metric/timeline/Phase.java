package com.mangaassist.load.metric.timeline;

import java.util.Locale;

/** The parts of a run, in their order. Only {@link #MEASURE} counts in the benchmarks. */
public enum Phase {
    WARM_UP,
    RAMP_UP,
    MEASURE,
    /** From the last prompt sent to the last answer's end. */
    COOL_DOWN;

    /** Lower case with a hyphen, as in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

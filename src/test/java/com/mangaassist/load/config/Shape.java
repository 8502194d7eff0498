package com.mangaassist.load.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the arrival rate moves during a run. */
public enum Shape {
    STEADY,
    RAMP,
    STAIRS,
    SPIKE,
    SOAK,
    DAY,
    TRACE;

    /** Lower case, as {@code chat.workload} takes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shape of(String id) {
        return Arrays.stream(values())
                .filter(shape -> shape.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    static String allowed() {
        return Arrays.stream(values()).map(Shape::id).collect(Collectors.joining(", "));
    }
}

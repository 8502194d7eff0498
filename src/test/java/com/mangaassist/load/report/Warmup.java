package com.mangaassist.load.report;

import com.mangaassist.load.metric.timeline.PhaseSpan;

/** Turns that ran before the measurement and count nowhere else. */
public record Warmup(long sent, long failed) {

    public static Warmup of(PhaseSpan span) {
        return new Warmup(span.sent(), span.broken());
    }
}

package com.mangaassist.load.baseline;

import java.util.Optional;

/**
 * One metric that must be decided for a run to pass.
 *
 * @param name for example {@code sonnet TTFT}
 * @param n turns in the run
 * @param p95Millis 0 if there are no turns
 * @param decision empty where nothing was compared
 * @param reason empty where the status says all
 */
public record GateLine(
        String name, long n, double p95Millis, BenchmarkStatus status, Optional<Decision> decision, String reason) {}

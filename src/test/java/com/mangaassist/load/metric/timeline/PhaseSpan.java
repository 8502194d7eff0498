package com.mangaassist.load.metric.timeline;

import java.time.Duration;

/**
 * When a phase was, counted from the run's first prompt, and what became of its turns.
 *
 * @param to where the next phase begins
 * @param sent prompts sent in it; 0 in the cool-down
 * @param broken of those, the truncated and failed
 */
public record PhaseSpan(Phase phase, Duration from, Duration to, long sent, long broken) {}

package com.mangaassist.load.report;

import java.time.Instant;

/**
 * Which run this is and how to repeat it.
 *
 * @param id the name of the run's own directory
 * @param stage whose baselines it is compared with
 * @param command the exact command to repeat it
 */
public record RunIdentity(String id, String stage, Instant startedAt, long seed, String command) {}

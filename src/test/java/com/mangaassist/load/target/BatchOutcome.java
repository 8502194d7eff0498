package com.mangaassist.load.target;

import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;

/**
 * What became of a batch job.
 *
 * @param answered records of it that have an answer
 * @param took from the submission of the job until its end was seen
 */
public record BatchOutcome(int records, int answered, TokenUsage tokens, Duration took) {}

package com.mangaassist.load.report;

/**
 * How far the harness's time to first token lies from the mock's own send time of the first chunk.
 *
 * @param samples turns compared
 */
public record SelfCertification(long samples, double ttftMedianErrorMs, double ttftP99ErrorMs) {}

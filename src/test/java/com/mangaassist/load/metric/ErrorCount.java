package com.mangaassist.load.metric;

/**
 * Turns that ended without an answer, by cause.
 *
 * @param code for example {@code ThrottlingException}, {@code timeout}, {@code truncated: closed 1001} or {@code interrupted}
 * @param sample the first message seen
 */
public record ErrorCount(String code, long count, String sample) {}

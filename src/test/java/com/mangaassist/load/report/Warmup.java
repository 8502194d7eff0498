package com.mangaassist.load.report;

/** Turns that ran before the measurement and count nowhere else. */
public record Warmup(long sent, long failed) {}

package com.mangaassist.load.metric;

import java.util.OptionalLong;

/**
 * One part of a soak.
 *
 * @param latencies of the turns that were sent in it
 * @param heapBytes what survived a full collection at its end; empty if none was made
 */
public record SoakWindow(LatencyHistogram latencies, OptionalLong heapBytes) {}

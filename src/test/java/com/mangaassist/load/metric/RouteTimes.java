package com.mangaassist.load.metric;

/**
 * A route's distributions.
 *
 * @param latency send to last content chunk; a turn that failed or was truncated counts at its timeout
 * @param timeToFirstToken send to first content chunk, on routes that stream; without one, as in {@code latency}
 * @param chunkGap between one content chunk and the next
 * @param interToken one value a turn: (latency − time to first token) / (output tokens − 1)
 */
public record RouteTimes(
        LatencyHistogram latency,
        LatencyHistogram timeToFirstToken,
        LatencyHistogram chunkGap,
        LatencyHistogram interToken) {

    public static final RouteTimes NONE = new RouteTimes(
            LatencyHistogram.EMPTY, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY);

    RouteTimes plus(RouteTimes other) {
        return new RouteTimes(
                latency.plus(other.latency),
                timeToFirstToken.plus(other.timeToFirstToken),
                chunkGap.plus(other.chunkGap),
                interToken.plus(other.interToken));
    }
}

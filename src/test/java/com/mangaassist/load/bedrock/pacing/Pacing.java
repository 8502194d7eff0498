package com.mangaassist.load.bedrock.pacing;

import com.mangaassist.load.bedrock.model.ModelProfile;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Draws when an answer starts: from the model's normal distribution, at least 50 ms, then scaled.
 *
 * @param scale multiplies every time; 0 answers at once
 */
public record Pacing(Chance chance, double scale) {

    private static final double FLOOR_MILLIS = 50;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    public Pacing {
        if (!(scale >= 0 && scale <= 1_000)) {
            throw new IllegalArgumentException("latency scale must be 0 to 1000: " + scale);
        }
    }

    /** The timing of the answer to this request; the same for each of its attempts. */
    public Schedule schedule(ModelProfile model, String requestId) {
        var pace = model.pace();
        var normal = NormalDistribution.of(pace.meanMillis(), pace.deviationMillis());
        var drawn = normal.inverseCumulativeProbability(chance.unit("latency", requestId, 0));
        return new Schedule(
                Math.round(Math.max(FLOOR_MILLIS, drawn) * NANOS_PER_MILLI * scale),
                NANOS_PER_SECOND / pace.tokensPerSecond() * scale);
    }

    /**
     * When the tokens of one answer are due, from the arrival of its request.
     *
     * @param firstNanos until the first token, or until the whole answer if it is not streamed
     * @param nanosPerToken for each later token
     */
    public record Schedule(long firstNanos, double nanosPerToken) {

        /** When a piece is due that ends {@code tokens} tokens after the end of the first piece. */
        public long after(int tokens) {
            return firstNanos + Math.round(tokens * nanosPerToken);
        }
    }
}

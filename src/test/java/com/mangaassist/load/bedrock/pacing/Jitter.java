package com.mangaassist.load.bedrock.pacing;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How far each token of one answer is off its place in the row. The places themselves are absolute, so that a late token
 * does not delay those after it.
 *
 * @param deviation of the time between two tokens, as a share of that time
 */
record Jitter(Chance chance, String requestId, double deviation) {

    /** Half a token's time and a little less: tokens keep their order. */
    private static final double FURTHEST = 0.49;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** In token times; two neighbours' offsets differ by the square root of two of one's deviation. */
    double offset(int token) {
        if (deviation == 0 || token == 0) {
            return 0;
        }
        var drawn = NORMAL.inverseCumulativeProbability(chance.unit("jitter", requestId, token));
        return Math.max(-FURTHEST, Math.min(FURTHEST, drawn * deviation / Math.sqrt(2)));
    }
}

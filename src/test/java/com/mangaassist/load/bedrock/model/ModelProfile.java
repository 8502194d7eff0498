package com.mangaassist.load.bedrock.model;

import com.mangaassist.load.protocol.ModelId;

/**
 * What the mock must know of one model.
 *
 * @param name what the model calls itself in its answers, for example {@code claude-3-sonnet-28k-20240229}
 */
public record ModelProfile(ModelId id, String name, Limits limits, Pace pace) {

    /** Most tokens that a conversation may hold, and that one answer may have. */
    public record Limits(int contextTokens, int outputTokens) {

        public Limits {
            if (outputTokens < 1 || contextTokens < outputTokens) {
                throw new IllegalArgumentException(
                        "limits must be 1 <= output <= context: " + outputTokens + ", " + contextTokens);
            }
        }
    }

    /**
     * How fast it answers.
     *
     * @param meanMillis until the first token
     * @param deviationMillis standard deviation of the same
     */
    public record Pace(double meanMillis, double deviationMillis, double tokensPerSecond) {

        public Pace {
            if (!(meanMillis > 0 && deviationMillis > 0 && tokensPerSecond > 0)) {
                throw new IllegalArgumentException("a pace has positive figures: " + meanMillis + " ± "
                        + deviationMillis + " ms, " + tokensPerSecond + " tokens/s");
            }
        }
    }
}

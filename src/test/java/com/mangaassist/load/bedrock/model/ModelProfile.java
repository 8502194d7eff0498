package com.mangaassist.load.bedrock.model;

import com.mangaassist.load.protocol.ModelId;
import java.util.List;

/**
 * What the mock must know of one model.
 *
 * @param id as it was called: the model's own, or an inference profile's
 * @param name what the model calls itself in its answers, for example {@code claude-3-sonnet-28k-20240229}
 */
public record ModelProfile(ModelId id, String name, Limits limits, Pace pace) {

    /** The same model under the id of an inference profile, which has its own price and quotas. */
    ModelProfile calledAs(String name) {
        return name.equals(id.value()) ? this : new ModelProfile(new ModelId(name), this.name, limits, pace);
    }

    /** The model's own id, whatever inference profile it was called by. */
    public ModelId family() {
        var own = id.value().indexOf("anthropic.");
        return own <= 0 ? id : new ModelId(id.value().substring(own));
    }

    /** Both ids, that of the inference profile first; only one where it was called by its own. */
    public List<ModelId> ids() {
        return id.equals(family()) ? List.of(id) : List.of(id, family());
    }

    /** The name in error texts: the id without maker and version. */
    public String shortName() {
        var withoutMaker = id.value().substring(id.value().lastIndexOf('.') + 1);
        return withoutMaker.replaceFirst("-v\\d+(:\\d+)?$", "");
    }

    /**
     * What the model can do.
     *
     * @param contextTokens most tokens of a conversation with its answer
     * @param outputTokens most tokens of one answer
     * @param countsTokens whether CountTokens is offered
     * @param cacheFrom tokens that the beginning of a conversation needs to be remembered; 0 if none is
     */
    public record Limits(int contextTokens, int outputTokens, boolean countsTokens, int cacheFrom) {

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

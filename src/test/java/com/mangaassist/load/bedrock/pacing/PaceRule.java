package com.mangaassist.load.bedrock.pacing;

import com.mangaassist.load.bedrock.model.ModelProfile;
import java.util.Optional;

/**
 * How fast some models answer.
 *
 * @param model part of their ids; empty for all
 * @param firstToken time to first token; empty for the model's own
 * @param tokensPerSecond after it; empty for the model's own
 */
public record PaceRule(String model, Optional<Distribution> firstToken, Optional<Double> tokensPerSecond, Tail tail) {

    static final PaceRule OWN = new PaceRule("", Optional.empty(), Optional.empty(), Tail.NONE);

    public PaceRule {
        tokensPerSecond.filter(rate -> !(rate > 0)).ifPresent(rate -> {
            throw new IllegalArgumentException("tokensPerSecond: " + rate + " is not allowed; expected more than 0");
        });
    }

    Distribution firstToken(ModelProfile profile) {
        return firstToken.orElseGet(() -> new Distribution.Normal(
                profile.pace().meanMillis(), profile.pace().deviationMillis()));
    }

    double tokensPerSecond(ModelProfile profile) {
        return tokensPerSecond.orElse(profile.pace().tokensPerSecond());
    }
}

package com.mangaassist.load.bedrock.model;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether a model can still be called.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html">Model lifecycle</a>
 */
public enum Lifecycle {
    ACTIVE("active", ""),
    LEGACY(
            "legacy",
            "Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in"
                    + " the last 30 days. Please upgrade to an active model on Amazon Bedrock"),
    END_OF_LIFE(
            "endOfLife",
            "This model version has reached the end of its life. Please refer to the AWS documentation for more"
                    + " details.");

    private final String id;
    private final String refusal;

    Lifecycle(String id, String refusal) {
        this.id = id;
        this.refusal = refusal;
    }

    /** @throws IllegalArgumentException if there is no such state */
    static Lifecycle of(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown life-cycle state \"" + id + "\"; allowed: active, legacy, endOfLife"));
    }

    /** What the service answers to a call; an account that did not use a legacy model lately is refused too. */
    public Optional<BedrockException> refusal() {
        return refusal.isEmpty()
                ? Optional.empty()
                : Optional.of(new BedrockException(ErrorType.RESOURCE_NOT_FOUND, refusal));
    }
}

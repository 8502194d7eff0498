package com.mangaassist.load.bedrock.fault;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.pacing.Chance;

/**
 * Which shares of the requests fail.
 *
 * @param errors share answered with {@code InternalServerException}, 0 to 1
 * @param throttles share answered with {@code ThrottlingException}, 0 to 1
 */
public record FailureRates(double errors, double throttles) {

    public static final FailureRates NONE = new FailureRates(0, 0);

    public FailureRates {
        requireShare("error rate", errors);
        requireShare("throttle rate", throttles);
    }

    /** @throws BedrockException if this attempt of this request is one that fails */
    public void strike(Chance chance, String requestId, int attempt) {
        if (chance.unit("error", requestId, attempt) < errors) {
            throw BedrockException.of(ErrorType.INTERNAL_SERVER);
        }
        if (chance.unit("throttle", requestId, attempt) < throttles) {
            throw BedrockException.of(ErrorType.THROTTLING);
        }
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + ": " + share + " is not allowed; expected 0 to 1");
        }
    }
}

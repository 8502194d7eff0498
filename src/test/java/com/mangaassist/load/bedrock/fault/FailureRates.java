package com.mangaassist.load.bedrock.fault;

import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.pacing.Chance;
import java.util.Optional;

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

    /** Whether this attempt is one that fails. */
    Optional<Fault> draw(Chance chance, FaultPlan.Attempt attempt) {
        if (chance.unit("error", attempt.requestId(), attempt.number()) < errors) {
            return Optional.of(usual(ErrorType.INTERNAL_SERVER));
        }
        return chance.unit("throttle", attempt.requestId(), attempt.number()) < throttles
                ? Optional.of(usual(ErrorType.THROTTLING))
                : Optional.empty();
    }

    private static Fault usual(ErrorType type) {
        return Faults.error(type, type.usualMessage());
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + ": " + share + " is not allowed; expected 0 to 1");
        }
    }
}

package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import java.time.Duration;
import java.util.Locale;

/** What the reader had of a turn that was paid for. */
public enum Worth {
    USEFUL,
    /** Whole, but not useful within the objective. */
    LATE,
    /** Withheld by the service. */
    FILTERED,
    /** Whole, but empty, an error's text, or not in the prompt's language. */
    UNUSABLE,
    TRUNCATED,
    FAILED,
    /** An attempt that broke off and was charged, before the one that got through was charged as well. */
    RETRIED;

    /** @param slo the objective for the time to a useful answer */
    static Worth of(TurnRecord turn, Duration slo) {
        if (turn.outcome() instanceof TurnOutcome.Completed answer) {
            return answer.filtered() ? FILTERED : ofWhole(turn, slo);
        }
        return turn.outcome() instanceof TurnOutcome.Truncated ? TRUNCATED : FAILED;
    }

    private static Worth ofWhole(TurnRecord turn, Duration slo) {
        if (turn.isUseful(slo)) {
            return USEFUL;
        }
        return turn.timeToUsefulAnswer().isPresent() ? LATE : UNUSABLE;
    }

    /** Whether an answer came whole, whatever it was worth. */
    public boolean isAnswer() {
        return this != TRUNCATED && this != FAILED && this != RETRIED;
    }

    /** Whether money went for nothing. */
    public boolean isWaste() {
        return this != USEFUL;
    }

    /** Lower case, as in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.Optional;

/** One prompt and its whole answer, as the reader met it. */
public record TurnRecord(TurnLabel label, TurnTiming timing, TurnOutcome outcome) {

    /** Whether the answer was whole, not withheld, and useful within the objective. */
    public boolean isUseful(Duration slo) {
        return timeToUsefulAnswer().filter(time -> time.compareTo(slo) <= 0).isPresent();
    }

    /** Empty where the answer was of no use, however fast: cut, filtered, or in another language. */
    public Optional<Duration> timeToUsefulAnswer() {
        return outcome instanceof TurnOutcome.Completed answer && !answer.filtered()
                ? timing.timeToUsefulAnswer()
                : Optional.empty();
    }
}

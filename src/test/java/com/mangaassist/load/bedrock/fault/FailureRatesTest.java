package com.mangaassist.load.bedrock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.protocol.ModelId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FailureRatesTest {

    private static final Chance CHANCE = new Chance(42);

    private static Optional<ErrorType> outcome(FailureRates rates, String requestId, int attempt) {
        var attempted = new FaultPlan.Attempt(requestId, attempt, ModelId.HAIKU, 0);
        return rates.draw(CHANCE, attempted).map(fault -> ((What.Failure) fault.what()).type());
    }

    private static double share(FailureRates rates, ErrorType type) {
        return IntStream.range(0, 20_000)
                        .filter(i -> outcome(rates, "r" + i, 1).equals(Optional.of(type)))
                        .count()
                / 20_000.0;
    }

    @Test
    void theShareOfErrorsIsTheRate() {
        assertThat(share(new FailureRates(0.2, 0), ErrorType.INTERNAL_SERVER)).isCloseTo(0.2, within(0.01));
    }

    @Test
    void theShareOfThrottlesIsTheRate() {
        assertThat(share(new FailureRates(0, 0.05), ErrorType.THROTTLING)).isCloseTo(0.05, within(0.01));
    }

    @Test
    void aSecondAttemptIsDrawnAnew() {
        var rates = new FailureRates(0.5, 0);

        assertThat(IntStream.range(0, 100))
                .anyMatch(i -> outcome(rates, "r" + i, 1).isPresent()
                        && outcome(rates, "r" + i, 2).isEmpty());
    }

    @Test
    void aShareAboveOneIsRefused() {
        assertThatThrownBy(() -> new FailureRates(0, 1.5))
                .hasMessage("throttle rate: 1.5 is not allowed; expected 0 to 1");
    }
}

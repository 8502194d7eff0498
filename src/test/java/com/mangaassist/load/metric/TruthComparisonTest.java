package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class TruthComparisonTest {

    private static final long SENT = 5_000_000_000L;

    @Test
    void theErrorIsTheTimeFromTheTrueWriteToTheObservedArrival() {
        var comparison = TruthComparison.against(requestId -> OptionalLong.of(SENT + 349_000_000));
        comparison.observe(turn(Optional.of(Duration.ofMillis(351))));

        assertThat(comparison.errors().summary().max()).isCloseTo(2, Offset.offset(0.01));
    }

    @Test
    void anArrivalBeforeTheWriteIsAnErrorToo() {
        var comparison = TruthComparison.against(requestId -> OptionalLong.of(SENT + 353_000_000));
        comparison.observe(turn(Optional.of(Duration.ofMillis(351))));

        assertThat(comparison.errors().summary().max()).isCloseTo(2, Offset.offset(0.01));
    }

    @Test
    void aSystemThatCannotBeAskedCertifiesNothing() {
        var comparison = TruthComparison.against(GroundTruth.UNKNOWN);
        comparison.observe(turn(Optional.of(Duration.ofMillis(351))));

        assertThat(comparison.errors().isEmpty()).isTrue();
    }

    @Test
    void aTurnWithoutAFirstTokenCertifiesNothing() {
        var comparison = TruthComparison.against(requestId -> OptionalLong.of(SENT));
        comparison.observe(turn(Optional.empty()));

        assertThat(comparison.errors().isEmpty()).isTrue();
    }

    private static TurnRecord turn(Optional<Duration> firstToken) {
        var label = new TurnLabel("r1", new Route(Transport.WS, ModelId.HAIKU), QueryType.PRODUCT_LOOKUP, Language.JA);
        return new TurnRecord(
                label,
                new TurnTiming(SENT, firstToken, Optional.empty(), Duration.ofSeconds(1)),
                new TurnOutcome.Truncated("test"));
    }
}

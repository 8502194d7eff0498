package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Answers are expected to take 2 s, and users think for 1 s: turns are due at 0, 3, 6 … seconds. */
final class ConversationMeterTest {

    private static final Offset<Double> ROUNDING = Offset.offset(10.0);
    private static final TurnLabel LABEL =
            new TurnLabel("c1", new Route(Transport.WS, ModelId.SONNET), QueryType.COMPLEX_MULTI_TURN, Language.JA);

    private final ConversationMeter meter =
            new ConversationMeter(Duration.ofSeconds(2), new TurnLimits(Duration.ofSeconds(30), Duration.ofSeconds(3)));
    private final TurnSink conversation = meter.follow(Duration.ofSeconds(1));

    @Test
    void aTurnBehindASlowAnswerWasDueEarlierThanItWasSent() {
        turn(0, 7);
        turn(8, 2);

        assertThat(figures(2).raw().summary().max()).isCloseTo(2_000, ROUNDING);
        assertThat(figures(2).corrected().summary().max()).isCloseTo(7_000, ROUNDING);
    }

    @Test
    void anAnswerAsExpectedDelaysNobody() {
        turn(0, 2);
        turn(3, 2);

        assertThat(figures(2).corrected()).isEqualTo(figures(2).raw());
    }

    @Test
    void aTurnThatCameTooLateIsNotUsefulHoweverFastItsAnswer() {
        turn(0, 7);
        turn(8, 2);

        assertThat(figures(2).accounting().useful()).isEqualTo(1);
        assertThat(figures(2).useful()).isZero();
    }

    @Test
    void tokensAreCountedByTurn() {
        turn(0, 2);
        turn(3, 2);

        assertThat(figures(1).usage()).isEqualTo(new TokenUsage(100, 20));
        assertThat(figures(2).usage()).isEqualTo(new TokenUsage(100, 20));
    }

    private ConversationMeter.Figures figures(int number) {
        return Objects.requireNonNull(meter.figures().get(number));
    }

    private void turn(long second, long takes) {
        var time = Duration.ofSeconds(takes);
        conversation.sent(LABEL);
        conversation.record(new TurnRecord(
                LABEL,
                new TurnTiming(Duration.ofSeconds(second).toNanos(), Optional.of(time), Optional.of(time), time),
                new TurnOutcome.Completed(ModelId.SONNET, new TokenUsage(100, 20), "end_turn", false)));
    }
}

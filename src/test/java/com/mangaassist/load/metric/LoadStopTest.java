package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LoadStopTest {

    private static final TurnLabel LABEL =
            new TurnLabel("r1", new Route(Transport.WS, ModelId.HAIKU), QueryType.ORDER_STATUS, Language.EN);

    private final LoadStop stop = new LoadStop();

    @Test
    void nobodyEndsALoadThatGoesOn() {
        assertThat(stop.claimEnd()).isFalse();
    }

    @Test
    void theEndWaitsForTheTurnsUnderWay() {
        stop.sent(LABEL);
        stop.trip("decided");

        assertThat(stop.claimEnd()).isFalse();

        stop.record(ended());

        assertThat(stop.claimEnd()).isTrue();
    }

    @Test
    void theEndWaitsForUsersWhoStillConnect() {
        stop.arriving(LABEL, "Hello");
        stop.trip("decided");

        assertThat(stop.claimEnd()).isFalse();
    }

    @Test
    void theEndDoesNotWaitForAUserWhoFoundTheLoadStopped() {
        stop.arriving(LABEL, "Hello");
        stop.trip("decided");
        stop.left(LABEL.requestId());

        assertThat(stop.claimEnd()).isTrue();
    }

    @Test
    void onlyOneUserBringsTheVerdict() {
        stop.trip("decided");

        assertThat(stop.claimEnd()).isTrue();
        assertThat(stop.claimEnd()).isFalse();
    }

    @Test
    void theFirstReasonCounts() {
        stop.trip("budget spent");
        stop.trip("decided");

        assertThat(stop.reason()).contains("budget spent");
    }

    private static TurnRecord ended() {
        return new TurnRecord(
                LABEL,
                new TurnTiming(0, Optional.empty(), Optional.empty(), Duration.ofSeconds(30)),
                new TurnOutcome.Failed("timeout", "no answer"));
    }
}

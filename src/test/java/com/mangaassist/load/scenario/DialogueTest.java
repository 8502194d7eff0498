package com.mangaassist.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.fixture.Conversations;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class DialogueTest {

    private static final Route ROUTE = new Route("conversation_ws_sonnet", Transport.WS, ModelId.SONNET);

    private final List<TurnPlan> plans =
            Dialogue.plans("c1", Conversations.standard().get(0), ROUTE);
    private final Dialogue dialogue = Dialogue.of(plans, Duration.ofSeconds(1), TurnSink.NONE);

    @Test
    void eachTurnCarriesAllThatWasSaid() {
        assertThat(plans).extracting(plan -> plan.request().messages().size()).containsExactly(1, 3, 5, 7);
        assertThat(plans.get(1).request().history().get(1).text()).isEqualTo("全34巻で完結しています。諫山創先生の作品です。");
    }

    @Test
    void eachTurnIsTakenOnce() {
        for (var ignored : plans) {
            assertThat(dialogue.next()).isPresent();
        }

        assertThat(dialogue.next()).isEmpty();
    }

    @Test
    void nothingIsAskedOverALostConnection() {
        var turn = (Turn) Objects.requireNonNull(dialogue.next().orElseThrow().get(SessionKeys.TURN));
        turn.end(Duration.ofSeconds(30));

        assertThat(dialogue.isConnected()).isFalse();
        assertThat(dialogue.next()).isEmpty();
    }
}

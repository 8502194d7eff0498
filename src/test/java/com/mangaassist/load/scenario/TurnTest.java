package com.mangaassist.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.protocol.form.ChatForms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TurnTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ChatFrame.Stop STOP =
            new ChatFrame.Stop("r1", ModelId.HAIKU, "end_turn", new TokenUsage(10, 3), false);

    private final List<Long> gaps = new ArrayList<>();
    private final List<TurnRecord> records = new ArrayList<>();
    private int sent;
    private long now = 1_000_000_000;

    @Test
    void timeToFirstTokenEndsAtTheFirstChunkThatIsNotEmpty() {
        var turn = started(Transport.WS);
        at(100, turn, delta(""));
        at(350, turn, delta("はい"));
        at(400, turn, delta("。"));
        at(401, turn, STOP);

        assertThat(turn.end(TIMEOUT).timing().timeToFirstToken()).contains(Duration.ofMillis(350));
    }

    @Test
    void endToEndEndsAtTheLastContentAndNotAtTheStop() {
        var turn = started(Transport.WS);
        at(350, turn, delta("はい。"));
        at(400, turn, delta("あります。"));
        at(450, turn, STOP);

        assertThat(turn.end(TIMEOUT).timing().endToEnd()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void anAnswerIsUsefulFromItsFirstSentence() {
        var turn = started(Transport.SSE);
        at(300, turn, delta("はい"));
        at(350, turn, delta("。"));
        at(400, turn, delta("全23巻です。"));
        at(401, turn, STOP);

        assertThat(turn.end(TIMEOUT).timing().timeToUsefulAnswer()).contains(Duration.ofMillis(350));
    }

    @Test
    void anAnswerInTheWrongLanguageIsNotUseful() {
        var turn = started(Transport.WS);
        at(300, turn, delta("We have it in stock."));
        at(301, turn, STOP);

        assertThat(turn.end(TIMEOUT).timing().timeToUsefulAnswer()).isEmpty();
    }

    @Test
    void aFilteredAnswerIsNotUseful() {
        var turn = started(Transport.WS);
        at(300, turn, delta("お答えできません。"));
        at(301, turn, new ChatFrame.Stop("r1", ModelId.HAIKU, "content_filtered", TokenUsage.NONE, false));

        assertThat(turn.end(TIMEOUT).timing().timeToUsefulAnswer()).isEmpty();
    }

    @Test
    void aPlainHttpAnswerIsUsefulWhenItIsThere() {
        var turn = started(Transport.HTTP);
        at(500, turn, new ChatFrame.Answer("はい、あります", STOP));

        var timing = turn.end(TIMEOUT).timing();
        assertThat(timing.timeToUsefulAnswer()).contains(Duration.ofMillis(500));
        assertThat(timing.timeToFirstToken()).isEmpty();
        assertThat(timing.endToEnd()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whatAServiceRepeatsOfASecretIsNotKept() {
        var turn = started(Transport.WS);
        at(10, turn, new ChatFrame.Failure("r1", "", "", "no user taro@example.com " + "x".repeat(1_000)));

        var failed = (TurnOutcome.Failed) turn.end(TIMEOUT).outcome();
        assertThat(failed.message()).startsWith("no user [EMAIL] x").hasSizeLessThan(310);
        assertThat(failed.code()).doesNotContain("taro");
    }

    @Test
    void gapsAreCountedBetweenContentChunks() {
        var turn = started(Transport.WS);
        at(300, turn, delta("a"));
        at(350, turn, delta("b"));
        at(420, turn, delta("c"));

        assertThat(gaps).containsExactly(50_000_000L, 70_000_000L);
    }

    @Test
    void aFrameOfAnotherTurnIsNotOurs() {
        var turn = started(Transport.WS);

        assertThat(turn.onFrame(new ChatFrame.Delta("r0", "late").json())).isEqualTo(Signal.OTHER);
        assertThat(turn.lastSeen()).isEmpty();
    }

    @Test
    void completedCarriesTheServicesAccount() {
        var turn = started(Transport.WS);
        at(300, turn, delta("はい。"));
        at(301, turn, STOP);

        assertThat(turn.end(TIMEOUT).outcome())
                .isEqualTo(new TurnOutcome.Completed(ModelId.HAIKU, new TokenUsage(10, 3), "end_turn", false));
    }

    @Test
    void contentWithoutAnEndIsTruncatedAndCountsItsTimeout() {
        var turn = started(Transport.WS);
        at(300, turn, delta("はい"));
        var record = turn.end(TIMEOUT);

        // 13 Japanese characters and 2 quarters were asked, 2 characters were read
        assertThat(record.outcome()).isInstanceOfSatisfying(TurnOutcome.Truncated.class, cut -> {
            assertThat(cut.code()).isEqualTo("closed");
            assertThat(cut.estimated()).isEqualTo(new TokenUsage(14, 2));
        });
        assertThat(record.timing().endToEnd()).isEqualTo(TIMEOUT);
        assertThat(turn.isConnected()).isFalse();
    }

    @Test
    void silenceUntilTheTimeoutIsATimeout() {
        var turn = started(Transport.WS);
        now += TIMEOUT.toNanos();

        assertThat(turn.end(TIMEOUT).outcome()).isInstanceOfSatisfying(TurnOutcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("timeout");
            assertThat(failed.estimated()).isEqualTo(new TokenUsage(14, 0));
        });
        assertThat(turn.isConnected()).isTrue();
    }

    @Test
    void anErrorFrameIsAFailureUnderItsCode() {
        var turn = started(Transport.WS);
        at(300, turn, new ChatFrame.Failure("r1", "c1", "ThrottlingException", "Too many requests"));

        assertThat(turn.lastSeen()).isEqualTo("ThrottlingException");
        assertThat(turn.end(TIMEOUT).outcome())
                .isEqualTo(new TurnOutcome.Failed("ThrottlingException", "Too many requests"));
    }

    @Test
    void aFailureOfApiGatewaysOwnIsOursWhateverItsId() {
        var turn = started(Transport.WS);
        at(300, turn, new ChatFrame.Failure("Zq1LaGLQliAFsbA=", "Zq0lpfIyliACGbQ=", "", "Internal server error"));

        assertThat(turn.end(TIMEOUT).outcome())
                .isEqualTo(new TurnOutcome.Failed("Internal server error", "Internal server error"));
    }

    @Test
    void aFailureOfAnotherTurnIsNotOurs() {
        var turn = started(Transport.WS);

        assertThat(turn.onFrame(new ChatFrame.Failure("r0", "c1", "ThrottlingException", "late").json()))
                .isEqualTo(Signal.OTHER);
    }

    @Test
    void anUnreadableFrameIsAFailure() {
        var turn = started(Transport.WS);

        assertThat(turn.onFrame("<html>")).isEqualTo(Signal.FAILURE);
        assertThat(turn.lastSeen()).isEqualTo("InvalidFrame");
    }

    @Test
    void aTurnThatNeverGotAConnectionIsSentAndFailed() {
        var turn = turn(Transport.WS);

        assertThat(turn.end(TIMEOUT).outcome())
                .isInstanceOfSatisfying(
                        TurnOutcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("connect"));
        assertThat(sent).isEqualTo(1);
        assertThat(records).hasSize(1);
    }

    private void at(long millis, Turn turn, ChatFrame frame) {
        now = 1_000_000_000 + Duration.ofMillis(millis).toNanos();
        turn.onFrame(frame.json());
    }

    private static ChatFrame delta(String text) {
        return new ChatFrame.Delta("r1", text);
    }

    private Turn started(Transport transport) {
        var turn = turn(transport);
        turn.arrive(ChatForms.ours());
        turn.message();
        return turn;
    }

    private Turn turn(Transport transport) {
        var label = new TurnLabel("r1", new Route(transport, ModelId.HAIKU), QueryType.PRODUCT_LOOKUP, Language.JA);
        var request = new ChatRequest("r1", "進撃の巨人の1巻はありますか?", Optional.empty(), Optional.empty());
        return new Turn(new TurnPlan(label, request), sink(), () -> now);
    }

    private TurnSink sink() {
        return new TurnSink() {
            @Override
            public void sent(TurnLabel label) {
                sent++;
            }

            @Override
            public void gap(TurnLabel label, long nanos) {
                gaps.add(nanos);
            }

            @Override
            public void record(TurnRecord turn) {
                records.add(turn);
            }
        };
    }
}

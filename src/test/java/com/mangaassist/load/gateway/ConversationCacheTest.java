package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.fixture.RoutingRules;
import com.mangaassist.load.gateway.cache.CacheRules;
import com.mangaassist.load.gateway.cache.ResponseCache;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

final class ConversationCacheTest {

    private final ScriptedBedrock bedrock = ScriptedBedrock.saying("は", "い。");
    private final Conversation conversation = conversation(bedrock);

    private static Conversation conversation(ScriptedBedrock bedrock) {
        var rules = new CacheRules.ByType(Set.of(QueryType.GREETING_FAQ), Duration.ofMinutes(5));
        return new Conversation(bedrock, RoutingRules.load(), ResponseCache.of(rules));
    }

    @Test
    void theSameQuestionIsAnsweredWithoutTheModel() {
        var first = frames("r1", QueryType.GREETING_FAQ);
        var again = frames("r2", QueryType.GREETING_FAQ);

        assertThat(text(again)).isEqualTo(text(first)).isEqualTo("はい。");
        assertThat(again.get(again.size() - 1))
                .isEqualTo(new ChatFrame.Stop("r2", ModelId.HAIKU, "end_turn", new TokenUsage(7, 12), true));
        assertThat(bedrock.invocations()).hasSize(1);
    }

    @Test
    void whatWasStreamedIsAnsweredAsAWholeAndTheOtherWayRound() {
        frames("r1", QueryType.GREETING_FAQ);

        var whole = (ChatFrame.Answer) conversation
                .answer(question("r2", QueryType.GREETING_FAQ))
                .blockOptional()
                .orElseThrow();

        assertThat(whole.text()).isEqualTo("はい。");
        assertThat(whole.stop().cached()).isTrue();
        assertThat(bedrock.invocations()).hasSize(1);
    }

    @Test
    void aQuestionThatIsNotCoveredIsAskedAgain() {
        frames("r1", QueryType.ORDER_STATUS);

        var again = frames("r2", QueryType.ORDER_STATUS);

        assertThat(((ChatFrame.Stop) again.get(again.size() - 1)).cached()).isFalse();
        assertThat(bedrock.invocations()).hasSize(2);
    }

    @Test
    void anAnswerThatBrokeOffIsNotKept() {
        var broken = new ScriptedBedrock(invocation -> Flux.concat(
                Flux.fromStream(ScriptedBedrock.events("はい")).take(3), Flux.error(UpstreamException.interrupted())));
        var cut = conversation(broken);
        for (var id : List.of("r1", "r2")) {
            cut.stream(question(id, QueryType.GREETING_FAQ))
                    .onErrorComplete()
                    .collectList()
                    .block();
        }

        assertThat(broken.invocations()).hasSize(2);
    }

    @Test
    void aLongAnswerComesInFramesThatAGatewayPasses() {
        var whole = "𩸽".repeat(9_001);
        var talkative = conversation(ScriptedBedrock.saying(whole));
        talkative.stream(question("r1", QueryType.GREETING_FAQ)).collectList().block();

        var again = talkative.stream(question("r2", QueryType.GREETING_FAQ))
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(again).hasSizeGreaterThan(2).allMatch(frame -> frame.json().getBytes(UTF_8).length < 32_768);
        assertThat(text(again)).isEqualTo(whole);
    }

    private List<ChatFrame> frames(String id, QueryType type) {
        return conversation.stream(question(id, type))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static String text(List<ChatFrame> frames) {
        return frames.stream()
                .filter(ChatFrame.Delta.class::isInstance)
                .map(frame -> ((ChatFrame.Delta) frame).text())
                .collect(Collectors.joining());
    }

    private static ChatRequest question(String id, QueryType type) {
        return new ChatRequest(id, "営業時間を教えてください", Optional.of(type), Optional.empty());
    }
}

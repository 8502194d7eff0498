package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.bedrock.MockBedrock;
import com.mangaassist.load.bedrock.MockBehavior;
import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.FixtureLibrary;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixture → mock → AWS SDK → gateway → WebSocket client. */
final class FixtureChainTest {

    /** What the gateway lets a model say at most. */
    private static final int MAX_TOKENS = 512;

    private static final MockBehavior QUICK =
            MockBehavior.defaults(42).withStandardFixtures().withLatencyScale(0);

    private static List<Fixture> fixtures() {
        return FixtureLibrary.standard(TokenEstimator.bpe()).list().stream()
                .filter(fixture -> !fixture.isError())
                .toList();
    }

    private static boolean isCut(Fixture fixture) {
        return fixture.reply().usage().outputTokens() > MAX_TOKENS;
    }

    private static String question(Fixture fixture) {
        var asked = fixture.asked();
        return new ChatRequest(
                        fixture.id(),
                        asked.question(),
                        Optional.of(asked.topic().queryType()),
                        Optional.of(asked.model()),
                        history(asked.messages()))
                .json();
    }

    private static List<ClaudeRequest.Message> history(List<Message> messages) {
        return messages.subList(0, messages.size() - 1).stream()
                .map(message -> new ClaudeRequest.Message(message.role(), message.text()))
                .toList();
    }

    @Test
    void eachAnswerArrivesToTheByteWithItsTokensAndItsEnd() throws Exception {
        try (var bedrock = MockBedrock.start(QUICK);
                var client = SdkBedrockClient.forMock(bedrock.url());
                var gateway = ChatGateway.start(GatewayBehavior.standard(), client);
                var socket = ChatSocket.connect(gateway.webSocketUrl())) {
            for (var fixture : fixtures()) {
                var frames = socket.send(question(fixture)).answer();
                var stop = (ChatFrame.Stop) frames.get(frames.size() - 1);
                if (isCut(fixture)) {
                    assertThat(fixture.reply().text()).startsWith(text(frames));
                    assertThat(stop.usage().outputTokens()).isEqualTo(MAX_TOKENS);
                    assertThat(stop.stopReason()).isEqualTo("max_tokens");
                } else {
                    arrivedWhole(fixture, text(frames), stop);
                }
            }
        }
    }

    private static void arrivedWhole(Fixture fixture, String text, ChatFrame.Stop stop) {
        assertThat(text.getBytes(UTF_8))
                .as(fixture.id())
                .isEqualTo(fixture.reply().text().getBytes(UTF_8));
        assertThat(stop.usage()).isEqualTo(fixture.reply().usage());
        assertThat(stop.stopReason()).isEqualTo(inInvoke(fixture.reply().stopReason()));
    }

    /** InvokeModel has its own word for a filter, and tells of a guardrail beside the message, not as its stop reason. */
    private static String inInvoke(String stopReason) {
        return switch (stopReason) {
            case "content_filtered" -> "refusal";
            case "guardrail_intervened" -> "end_turn";
            default -> stopReason;
        };
    }

    @Test
    void aFileThatIsDroppedInIsServed(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), """
                fixture_id: mine
                model_id: anthropic.claude-3-haiku-20240307-v1:0
                query_type: product_lookup
                language: ja
                prompt: 新しいマンガはありますか?
                response_text: |-
                  はい、ございます。
                  👨‍👩‍👧‍👦で読めます。
                provenance: {kind: written, when: 2026-11-24, from: a test}
                """);
        var mine = FixtureLibrary.open(folder, TokenEstimator.bpe(), FixtureLibrary.SEED)
                .byId("mine")
                .orElseThrow();

        try (var bedrock = MockBedrock.start(QUICK.withFixtures(folder));
                var client = SdkBedrockClient.forMock(bedrock.url());
                var gateway = ChatGateway.start(GatewayBehavior.standard(), client);
                var socket = ChatSocket.connect(gateway.webSocketUrl())) {
            assertThat(text(socket.send(question(mine)).answer())).isEqualTo("はい、ございます。\n👨‍👩‍👧‍👦で読めます。");
        }
    }

    private static String text(List<ChatFrame> frames) {
        return frames.stream()
                .filter(ChatFrame.Delta.class::isInstance)
                .map(frame -> ((ChatFrame.Delta) frame).text())
                .collect(Collectors.joining());
    }
}

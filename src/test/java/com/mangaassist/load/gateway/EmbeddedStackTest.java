package com.mangaassist.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.bedrock.MockBedrock;
import com.mangaassist.load.bedrock.MockBehavior;
import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.usage.Bill;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gateway, client and mock together, over real sockets. */
final class EmbeddedStackTest {

    private static final MockBehavior QUICK = MockBehavior.defaults(42).withLatencyScale(0.05);

    static Stream<Named<BedrockClientTest.Client>> clients() {
        return BedrockClientTest.clients();
    }

    private static ChatRequest question(String id, String prompt) {
        return new ChatRequest(id, prompt, Optional.of(QueryType.RECOMMENDATION), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void allRoutesGiveTheSameAnswer(BedrockClientTest.Client type) throws Exception {
        try (var bedrock = MockBedrock.start(QUICK);
                var client = type.apply(bedrock.url());
                var gateway = ChatGateway.start(GatewayBehavior.standard(), client);
                var socket = ChatSocket.connect(gateway.webSocketUrl())) {
            var question = question("r1", "『鬼滅の刃』𩸽に似た漫画は?").json();
            var streamed = text(socket.send(question).answer());
            var events = post(gateway.httpUrl().resolve("/chat/stream"), question)
                    .lines()
                    .filter(line -> line.startsWith("data: "))
                    .map(line -> ChatFrame.parse(line.substring("data: ".length())))
                    .toList();
            var whole = (ChatFrame.Answer) ChatFrame.parse(post(gateway.httpUrl(), question));

            assertThat(streamed).isNotEmpty().isEqualTo(text(events)).isEqualTo(whole.text());
            assertThat(whole.stop()).isEqualTo(events.get(events.size() - 1));
            assertThat(whole.stop().model()).isEqualTo(ModelId.SONNET);
            assertThat(whole.stop().usage().outputTokens()).isPositive();
        }
    }

    private static String post(URI url, String body) throws Exception {
        var request = HttpRequest.newBuilder(url)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static String text(List<ChatFrame> frames) {
        return frames.stream()
                .filter(ChatFrame.Delta.class::isInstance)
                .map(frame -> ((ChatFrame.Delta) frame).text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void twoHundredStreamsAtOnceAllComplete(BedrockClientTest.Client type) throws InterruptedException {
        var connections = 50;
        var questionsEach = 4;
        try (var bedrock = MockBedrock.start(QUICK);
                var client = type.apply(bedrock.url());
                var gateway = ChatGateway.start(GatewayBehavior.standard(), client)) {
            var sockets = new ArrayList<ChatSocket>();
            for (var c = 0; c < connections; c++) {
                var socket = ChatSocket.connect(gateway.webSocketUrl());
                sockets.add(socket);
                for (var q = 0; q < questionsEach; q++) {
                    socket.send(
                            question("c" + c + "-q" + q, "進撃の巨人 " + c + " " + q).json());
                }
            }
            for (var socket : sockets) {
                assertThat(stops(socket, questionsEach).values())
                        .hasSize(questionsEach)
                        .allMatch(stop -> stop.usage().outputTokens() > 0);
                socket.close();
            }
        }
    }

    private static Map<String, ChatFrame.Stop> stops(ChatSocket socket, int expected) throws InterruptedException {
        var stops = new HashMap<String, ChatFrame.Stop>();
        while (stops.size() < expected) {
            var frames = socket.answer();
            stops.put(frames.get(frames.size() - 1).requestId(), (ChatFrame.Stop) frames.get(frames.size() - 1));
        }
        return stops;
    }

    @Test
    void theMockKnowsTheChatsRequestId() throws InterruptedException {
        try (var bedrock = MockBedrock.start(QUICK);
                var client = SdkBedrockClient.forMock(bedrock.url());
                var gateway = ChatGateway.start(GatewayBehavior.standard(), client);
                var socket = ChatSocket.connect(gateway.webSocketUrl())) {
            socket.send(question("known", "Hello").json()).answer();

            assertThat(bedrock.takeTimeline("known")).isPresent();
        }
    }

    /** The SDK tries again by itself, and nobody but the bill says so. */
    @Test
    void anAttemptThatBrokeOffIsOnTheBill() throws Exception {
        try (var bedrock = MockBedrock.start(QUICK);
                var client = SdkBedrockClient.forMock(bedrock.url());
                var gateway = ChatGateway.start(GatewayBehavior.standard(), client)) {
            bedrock.force(Fault.parse("before response", "reset"), 1);

            var answer = (ChatFrame.Answer) ChatFrame.parse(
                    post(gateway.httpUrl(), question("again", "Hello").json()));

            var once = answer.stop().usage();
            assertThat(bedrock.bill("again").usage()).isEqualTo(once.plus(once.writing(0)));
            assertThat(bedrock.bill("never asked")).isEqualTo(Bill.NOTHING);
        }
    }

    @Test
    void theBillSaysWhoseCountItIs(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("one.yaml"), """
                defaults:
                  model_id: anthropic.claude-3-sonnet-20240229-v1:0
                  query_type: recommendation
                  language: ja
                  provenance: {kind: written, when: 2026-11-24, from: a test}
                fixtures:
                  - fixture_id: said_1
                    prompt: 数は?
                    response_text: あります。
                    usage: {input_tokens: 7, output_tokens: 4}
                  - fixture_id: counted_1
                    prompt: 数えて
                    response_text: 数えます。
                """);
        try (var bedrock = MockBedrock.start(QUICK.withFixtures(file));
                var client = SdkBedrockClient.forMock(bedrock.url());
                var gateway = ChatGateway.start(GatewayBehavior.standard(), client)) {
            post(gateway.httpUrl(), question("said", "数は?").json());
            post(gateway.httpUrl(), question("counted", "数えて").json());

            assertThat(bedrock.bill("said")).isEqualTo(new Bill(new TokenUsage(7, 4), true));
            assertThat(bedrock.bill("counted").recorded()).isFalse();
        }
    }
}

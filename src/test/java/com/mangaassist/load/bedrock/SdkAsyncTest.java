package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;

/** The asynchronous client: HTTP/2 with prior knowledge, frames read by AWS's own decoder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SdkAsyncTest {

    private static final String PROMPT = "『鬼滅の刃』の最終巻は何巻ですか？𩸽の本も探しています。";

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0.02));
    private final BedrockRuntimeAsyncClient client = ClientsUnderTest.async(bedrock, 500);

    @AfterAll
    void close() {
        client.close();
        bedrock.close();
    }

    private List<JsonNode> stream(String requestId, String body) {
        var events = Collections.synchronizedList(new ArrayList<JsonNode>());
        join(streamInto(events, requestId, body));
        return events;
    }

    private CompletableFuture<Void> streamInto(List<JsonNode> events, String requestId, String body) {
        var visitor = InvokeModelWithResponseStreamResponseHandler.Visitor.builder()
                .onChunk(chunk -> events.add(Json.object(chunk.bytes().asUtf8String())))
                .build();
        return client.invokeModelWithResponseStream(
                request -> request.modelId(ModelId.HAIKU.value())
                        .requestMetadata("{\"requestId\":\"" + requestId + "\"}")
                        .body(SdkBytes.fromUtf8String(body)),
                InvokeModelWithResponseStreamResponseHandler.builder()
                        .subscriber(visitor)
                        .build());
    }

    private InvokeModelResponse invoke(String body) {
        return join(client.invokeModel(
                request -> request.modelId(ModelId.SONNET.value()).body(SdkBytes.fromUtf8String(body))));
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static String text(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.path("delta").path("text").asText(""))
                .collect(Collectors.joining());
    }

    @Test
    void aWholeAnswerHasClaudesShape() {
        var answer =
                Json.object(invoke(ClientsUnderTest.body(PROMPT, 1024)).body().asUtf8String());

        assertThat(answer.path("content").path(0).path("text").asText())
                .isEqualTo("[Mock claude] Response to: " + PROMPT + "...");
        assertThat(answer.path("model").asText()).isEqualTo("claude-3-sonnet-28k-20240229");
        assertThat(answer.path("stop_reason").asText()).isEqualTo("end_turn");
        assertThat(answer.path("usage").path("input_tokens").asInt()).isBetween(20, 60);
    }

    @Test
    void tokensStandInTheHeaders() {
        var response = invoke(ClientsUnderTest.body(PROMPT, 1024));

        var usage = Json.object(response.body().asUtf8String()).path("usage");
        var headers = response.sdkHttpResponse();
        assertThat(headers.firstMatchingHeader("X-Amzn-Bedrock-Input-Token-Count"))
                .contains(usage.path("input_tokens").asText());
        assertThat(headers.firstMatchingHeader("X-Amzn-Bedrock-Output-Token-Count"))
                .contains(usage.path("output_tokens").asText());
        assertThat(headers.firstMatchingHeader("X-Amzn-Bedrock-Invocation-Latency"))
                .isPresent();
        assertThat(response.responseMetadata().requestId()).hasSize(36);
    }

    @Test
    void aStreamKeepsJapaneseIntact() {
        assertThat(text(stream("r1", ClientsUnderTest.body(PROMPT, 1024))))
                .isEqualTo("[Mock claude] Response to: " + PROMPT + "...");
    }

    @Test
    void eventsComeInClaudesOrder() {
        var types = stream("r1", ClientsUnderTest.body("Hello", 1024)).stream()
                .map(event -> event.path("type").asText())
                .toList();

        assertThat(types).startsWith("message_start", "content_block_start", "content_block_delta");
        assertThat(types).endsWith("content_block_delta", "content_block_stop", "message_delta", "message_stop");
        assertThat(types.stream().distinct()).hasSize(6);
    }

    @Test
    void theLastEventCarriesInvocationMetrics() {
        var events = stream("r1", ClientsUnderTest.body(PROMPT, 1024));

        var metrics = events.get(events.size() - 1).path("amazon-bedrock-invocationMetrics");
        assertThat(metrics.path("inputTokenCount").asInt()).isBetween(20, 60);
        assertThat(metrics.path("outputTokenCount").asInt()).isBetween(30, 70);
        assertThat(metrics.path("invocationLatency").asLong())
                .isGreaterThanOrEqualTo(metrics.path("firstByteLatency").asLong());
    }

    @Test
    void anAnswerEndsAtMaxTokens() {
        var events = stream("r1", ClientsUnderTest.body(PROMPT, 9));

        var delta = events.get(events.size() - 2);
        assertThat(delta.path("delta").path("stop_reason").asText()).isEqualTo("max_tokens");
        assertThat(delta.path("usage").path("output_tokens").asInt()).isEqualTo(9);
        assertThat("[Mock claude] Response to: " + PROMPT).startsWith(text(events));
    }

    @Test
    void theSameRequestIdGetsTheSameEvents() {
        var first = stream("r7", ClientsUnderTest.body(PROMPT, 1024));
        stream("r8", ClientsUnderTest.body("Something else", 1024));
        var again = stream("r7", ClientsUnderTest.body(PROMPT, 1024));

        assertThat(again.subList(0, again.size() - 1)).isEqualTo(first.subList(0, first.size() - 1));
    }

    @Test
    void twoHundredStreamsAtOnceAllEndWell() {
        long before = bedrock.usageReport().calls();
        var streams = IntStream.range(0, 200)
                .mapToObj(i -> Collections.synchronizedList(new ArrayList<JsonNode>()))
                .toList();

        join(CompletableFuture.allOf(IntStream.range(0, 200)
                .mapToObj(i -> streamInto(streams.get(i), "r" + i, ClientsUnderTest.body(PROMPT + i, 1024)))
                .toArray(CompletableFuture[]::new)));

        assertThat(streams)
                .allSatisfy(events -> assertThat(
                                events.get(events.size() - 1).path("type").asText())
                        .isEqualTo("message_stop"));
        assertThat(text(streams.get(137))).contains("います。137...");
        assertThat(bedrock.usageReport().calls() - before).isEqualTo(200);
    }

    @Test
    void theTimelineOfARequestIsTakenOnce() {
        stream("r1", ClientsUnderTest.body(PROMPT, 1024));

        var timeline = bedrock.takeTimeline("r1").orElseThrow();
        assertThat(timeline.firstContentWritten()).isLessThan(timeline.lastContentWritten());
        assertThat(bedrock.takeTimeline("r1")).isEmpty();
    }

    @Test
    void throttlingIsTriedFourTimesAndIsTyped() {
        try (var throttling = MockBedrock.start(MockBehavior.defaults(1).withThrottleRate(1));
                var impatient = ClientsUnderTest.async(throttling, 10)) {
            var answer = impatient.invokeModel(request -> request.modelId(ModelId.HAIKU.value())
                    .body(SdkBytes.fromUtf8String(ClientsUnderTest.body("Hello", 10))));

            assertThatThrownBy(() -> join(answer))
                    .hasCauseInstanceOf(ThrottlingException.class)
                    .hasMessageContaining("Too many requests, please wait before trying again.");
            assertThat(throttling.usageReport().of(ModelId.HAIKU).errors()).isEqualTo(4);
        }
    }
}

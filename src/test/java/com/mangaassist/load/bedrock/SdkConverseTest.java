package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ModelId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SdkConverseTest {

    private static final Message QUESTION = Message.builder()
            .role(ConversationRole.USER)
            .content(ContentBlock.fromText("進撃の巨人の1巻はありますか?"))
            .build();
    private static final String ECHO = "[Mock claude] Response to: 進撃の巨人の1巻はありますか?...";

    private static final ToolConfiguration MUST_SEARCH = ToolConfiguration.builder()
            .tools(tool -> tool.toolSpec(spec -> spec.name("search")
                    .inputSchema(schema -> schema.json(Document.mapBuilder()
                            .putString("type", "object")
                            .putDocument(
                                    "properties",
                                    Document.mapBuilder()
                                            .putDocument(
                                                    "title",
                                                    Document.mapBuilder()
                                                            .putString("type", "string")
                                                            .build())
                                            .build())
                            .putList("required", list -> list.addString("title"))
                            .build()))))
            .toolChoice(choice -> choice.any(any -> {}))
            .build();

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0.02));
    private final BedrockRuntimeAsyncClient client = ClientsUnderTest.async(bedrock, 50);

    @AfterAll
    void close() {
        client.close();
        bedrock.close();
    }

    private ConverseResponse converse(ToolConfiguration tools) {
        return client.converse(request -> request.modelId(ModelId.SONNET.value())
                        .messages(QUESTION)
                        .toolConfig(tools)
                        .requestMetadata(Map.of("requestId", "c1")))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private List<ConverseStreamOutput> stream(Consumer<ConverseStreamRequest.Builder> more) {
        var events = Collections.synchronizedList(new ArrayList<ConverseStreamOutput>());
        client.converseStream(
                        request -> more.accept(
                                request.modelId(ModelId.HAIKU.value()).messages(QUESTION)),
                        ConverseStreamResponseHandler.builder()
                                .subscriber(events::add)
                                .build())
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        return events;
    }

    private static <E extends ConverseStreamOutput> E only(List<ConverseStreamOutput> events, Class<E> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerHasTextUsageAndLatency() {
        var response = client.converse(
                        request -> request.modelId(ModelId.SONNET.value()).messages(QUESTION))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();

        assertThat(response.output().message().content().get(0).text()).isEqualTo(ECHO);
        assertThat(response.stopReason()).isEqualTo(StopReason.END_TURN);
        assertThat(response.usage().inputTokens()).isEqualTo(17);
        assertThat(response.usage().totalTokens())
                .isEqualTo(response.usage().inputTokens() + response.usage().outputTokens());
        assertThat(response.metrics().latencyMs()).isPositive();
    }

    @Test
    void aStreamHasTheOrderOfTheService() {
        var types = stream(request -> {}).stream()
                .map(event -> event.sdkEventType().toString())
                .toList();

        assertThat(types).startsWith("messageStart", "contentBlockDelta");
        assertThat(types).endsWith("contentBlockDelta", "contentBlockStop", "messageStop", "metadata");
        assertThat(types).doesNotContain("contentBlockStart");
    }

    @Test
    void aStreamKeepsJapaneseIntact() {
        var text = stream(request -> {}).stream()
                .filter(ContentBlockDeltaEvent.class::isInstance)
                .map(ContentBlockDeltaEvent.class::cast)
                .map(event -> event.delta().text())
                .collect(Collectors.joining());

        assertThat(text).isEqualTo(ECHO);
    }

    @Test
    void aStreamEndsWithUsage() {
        var metadata = only(stream(request -> {}), ConverseStreamMetadataEvent.class);

        assertThat(metadata.usage().inputTokens()).isEqualTo(17);
        assertThat(metadata.metrics().latencyMs()).isNotNegative();
    }

    @Test
    void maxTokensCutTheAnswer() {
        var events = stream(request -> request.inferenceConfig(config -> config.maxTokens(7)));

        assertThat(only(events, MessageStopEvent.class).stopReason()).isEqualTo(StopReason.MAX_TOKENS);
    }

    @Test
    void theRequestIsKnownByItsMetadata() {
        converse(MUST_SEARCH);

        assertThat(bedrock.takeTimeline("c1")).isPresent();
    }

    @Test
    void aToolThatMustBeCalledIsCalledWithFittingArguments() {
        var response = converse(MUST_SEARCH);

        var use = response.output().message().content().get(0).toolUse();
        assertThat(response.stopReason()).isEqualTo(StopReason.TOOL_USE);
        assertThat(use.name()).isEqualTo("search");
        assertThat(use.input().asMap()).containsEntry("title", Document.fromString("進撃の巨人の1巻はありますか?"));
    }

    @Test
    void aToolCallIsStreamedInPieces() {
        var events = stream(request -> request.toolConfig(MUST_SEARCH));

        var start = only(events, ContentBlockStartEvent.class);
        var input = events.stream()
                .filter(ContentBlockDeltaEvent.class::isInstance)
                .map(ContentBlockDeltaEvent.class::cast)
                .map(event -> event.delta().toolUse().input())
                .collect(Collectors.joining());
        assertThat(start.start().toolUse().name()).isEqualTo("search");
        assertThat(input).isEqualTo("{\"title\":\"進撃の巨人の1巻はありますか?\"}");
    }
}

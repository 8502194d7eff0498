package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.anthropic.backends.Backend;
import com.anthropic.bedrock.backends.BedrockBackend;
import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonValue;
import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpResponse;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.errors.BadRequestException;
import com.anthropic.errors.InternalServerException;
import com.anthropic.errors.NotFoundException;
import com.anthropic.errors.PermissionDeniedException;
import com.anthropic.errors.RateLimitException;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolChoiceAny;
import com.mangaassist.load.protocol.ModelId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;

/** Anthropic's client with its Bedrock backend: OkHttp, its own reader of frames, a bare colon in the model's id. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnthropicClientTest {

    private static final String PROMPT = "『鬼滅の刃』の最終巻は何巻ですか？𩸽の本も探しています。";
    private static final String ECHO = "[Mock claude] Response to: " + PROMPT + "...";

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0.02));
    private final AnthropicClient client = AnthropicOkHttpClient.builder()
            .backend(new Redirected(bedrock.url().toString()))
            .maxRetries(0)
            .build();

    @AfterAll
    void close() {
        client.close();
        bedrock.close();
    }

    @AfterEach
    void reset() {
        bedrock.reset();
    }

    private static MessageCreateParams.Builder ask(String prompt) {
        return MessageCreateParams.builder()
                .model(ModelId.HAIKU.value())
                .maxTokens(1024)
                .addUserMessage(prompt);
    }

    private Message answer(MessageCreateParams.Builder request) {
        return client.messages().create(request.build());
    }

    private List<RawMessageStreamEvent> stream(MessageCreateParams.Builder request) {
        try (var events = client.messages().createStreaming(request.build())) {
            return events.stream().toList();
        }
    }

    private static String text(List<RawMessageStreamEvent> events) {
        return events.stream()
                .flatMap(event -> event.contentBlockDelta().stream())
                .flatMap(event -> event.delta().text().stream())
                .map(delta -> delta.text())
                .collect(Collectors.joining());
    }

    private static String text(Message message) {
        return message.content().get(0).asText().text();
    }

    private static Tool search() {
        var schema = Tool.InputSchema.builder()
                .properties(Tool.InputSchema.Properties.builder()
                        .putAdditionalProperty("title", JsonValue.from(java.util.Map.of("type", "string")))
                        .build())
                .addRequired("title")
                .build();
        return Tool.builder().name("search").inputSchema(schema).build();
    }

    @Test
    void aWholeAnswerIsRead() {
        var message = answer(ask(PROMPT));

        assertThat(text(message)).isEqualTo(ECHO);
        assertThat(message.id()).startsWith("msg_bdrk_01");
        assertThat(message.stopReason()).contains(StopReason.END_TURN);
    }

    @Test
    void usageIsTheSameWholeAndStreamed() {
        var whole = answer(ask(PROMPT)).usage();
        var events = stream(ask(PROMPT));

        var start = events.get(0).asMessageStart().message().usage();
        assertThat(whole.inputTokens()).isBetween(20L, 60L).isEqualTo(start.inputTokens());
        assertThat(events.stream().flatMap(event -> event.messageDelta().stream()))
                .singleElement()
                .satisfies(delta -> assertThat(delta.usage().outputTokens()).isEqualTo(whole.outputTokens()));
    }

    @Test
    void aStreamKeepsJapaneseIntactAndInOrder() {
        var events = stream(ask(PROMPT));

        assertThat(text(events)).isEqualTo(ECHO);
        assertThat(events.get(0).isMessageStart()).isTrue();
        assertThat(events.get(events.size() - 1).isMessageStop()).isTrue();
    }

    @Test
    void anAnswerStopsAtMaxTokens() {
        var message = answer(ask(PROMPT).maxTokens(7));

        assertThat(message.stopReason()).contains(StopReason.MAX_TOKENS);
        assertThat(message.usage().outputTokens()).isEqualTo(7);
        assertThat(ECHO).startsWith(text(message));
    }

    @Test
    void anAnswerStopsAtAStopSequence() {
        var message = answer(ask("one two three").addStopSequence(" three"));

        assertThat(message.stopReason()).contains(StopReason.STOP_SEQUENCE);
        assertThat(message.stopSequence()).contains(" three");
        assertThat(text(message)).endsWith("one two");
    }

    @Test
    void aSystemPromptCountsAsInput() {
        var with = answer(ask(PROMPT).system("あなたは書店員です。")).usage().inputTokens();

        assertThat(with).isGreaterThan(answer(ask(PROMPT)).usage().inputTokens());
    }

    @Test
    void theLastOfSeveralTurnsIsAnswered() {
        var message = answer(ask("first").addAssistantMessage("yes?").addUserMessage("second"));

        assertThat(text(message)).isEqualTo("[Mock claude] Response to: second...");
    }

    @Test
    void aDemandedToolIsCalled() {
        var message = answer(ask("進撃の巨人")
                .addTool(search())
                .toolChoice(ToolChoiceAny.builder().build()));

        assertThat(message.stopReason()).contains(StopReason.TOOL_USE);
        assertThat(message.content().get(0).asToolUse().name()).isEqualTo("search");
    }

    @Test
    void argumentsOfADemandedToolAreStreamedAsJson() {
        var events = stream(ask("進撃の巨人")
                .addTool(search())
                .toolChoice(ToolChoiceAny.builder().build()));

        var arguments = events.stream()
                .flatMap(event -> event.contentBlockDelta().stream())
                .flatMap(event -> event.delta().inputJson().stream())
                .map(delta -> delta.partialJson())
                .collect(Collectors.joining());
        assertThat(com.mangaassist.load.protocol.Json.object(arguments).has("title"))
                .isTrue();
    }

    @Test
    void anInvalidRequestIsATypedError() {
        var error = catchThrowableOfType(BadRequestException.class, () -> answer(ask("")));

        assertThat(error).hasMessageContaining("messages.0: all messages must have non-empty content");
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of("ValidationException", BadRequestException.class),
                Arguments.of("AccessDeniedException", PermissionDeniedException.class),
                Arguments.of("ResourceNotFoundException", NotFoundException.class),
                Arguments.of("ThrottlingException", RateLimitException.class),
                Arguments.of("InternalServerException", InternalServerException.class),
                Arguments.of("ServiceUnavailableException", InternalServerException.class));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorsAreTypedWholeAndStreamed(String code, Class<? extends AnthropicServiceException> type) {
        bedrock.forceError(code, "as told", 2);

        assertThat(catchThrowableOfType(type, () -> answer(ask(PROMPT)))).hasMessageContaining("as told");
        assertThat(catchThrowableOfType(type, () -> stream(ask(PROMPT)))).hasMessageContaining("as told");
    }

    /** The backend as it is, at another URL; the client's builder refuses a URL beside a backend. */
    private static final class Redirected implements Backend {

        private final String url;
        private final BedrockBackend backend = BedrockBackend.builder()
                .awsCredentials(AwsBasicCredentials.create("nobody", "nothing"))
                .region(Region.US_EAST_1)
                .build();

        Redirected(String url) {
            this.url = url;
        }

        @Override
        public String baseUrl() {
            return url;
        }

        @Override
        public HttpRequest prepareRequest(HttpRequest request) {
            return backend.prepareRequest(request);
        }

        @Override
        public HttpRequest authorizeRequest(HttpRequest request) {
            return backend.authorizeRequest(request);
        }

        @Override
        public HttpResponse prepareResponse(HttpResponse response) {
            return backend.prepareResponse(response);
        }

        @Override
        public void close() {
            backend.close();
        }
    }
}

package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.bedrock.BedrockStreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** LangChain4j's models, which speak Converse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LangChainClientTest {

    private static final String PROMPT = "『鬼滅の刃』の最終巻は何巻ですか？𩸽の本も探しています。";
    private static final String ECHO = "[Mock claude] Response to: " + PROMPT + "...";

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0.02));
    private final BedrockRuntimeClient sync = ClientsUnderTest.syncOnce(bedrock);
    private final BedrockRuntimeAsyncClient async = ClientsUnderTest.asyncOnce(bedrock);
    private final BedrockChatModel model = BedrockChatModel.builder()
            .client(sync)
            .modelId(ModelId.HAIKU.value())
            .maxRetries(0)
            .build();
    private final BedrockStreamingChatModel streaming = BedrockStreamingChatModel.builder()
            .client(async)
            .modelId(ModelId.HAIKU.value())
            .build();

    @AfterAll
    void close() {
        sync.close();
        async.close();
        bedrock.close();
    }

    @AfterEach
    void reset() {
        bedrock.reset();
    }

    private static ChatRequest.Builder ask(String prompt) {
        return ChatRequest.builder().messages(UserMessage.from(prompt));
    }

    private ChatResponse answer(ChatRequest.Builder request) {
        return model.chat(request.build());
    }

    private Streamed stream(ChatRequest.Builder request) {
        var streamed = new Streamed();
        streaming.chat(request.build(), streamed);
        return streamed;
    }

    private static ToolSpecification search() {
        return ToolSpecification.builder()
                .name("search")
                .parameters(JsonObjectSchema.builder()
                        .addStringProperty("title")
                        .required("title")
                        .build())
                .build();
    }

    @Test
    void aWholeAnswerIsRead() {
        var response = answer(ask(PROMPT));

        assertThat(response.aiMessage().text()).isEqualTo(ECHO);
        assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void usageIsTheSameWholeAndStreamed() {
        var whole = answer(ask(PROMPT)).tokenUsage();

        assertThat(whole.inputTokenCount()).isBetween(20, 60);
        assertThat(whole.totalTokenCount()).isEqualTo(whole.inputTokenCount() + whole.outputTokenCount());
        assertThat(stream(ask(PROMPT)).complete().tokenUsage()).isEqualTo(whole);
    }

    @Test
    void aStreamKeepsJapaneseIntactAndInOrder() {
        var streamed = stream(ask(PROMPT));

        assertThat(streamed.complete().aiMessage().text()).isEqualTo(ECHO);
        assertThat(streamed.partial()).isEqualTo(ECHO);
    }

    @Test
    void anAnswerStopsAtMaxTokens() {
        var response = answer(ask(PROMPT).maxOutputTokens(7));

        assertThat(response.finishReason()).isEqualTo(FinishReason.LENGTH);
        assertThat(response.tokenUsage().outputTokenCount()).isEqualTo(7);
        assertThat(stream(ask(PROMPT).maxOutputTokens(7)).complete().finishReason())
                .isEqualTo(FinishReason.LENGTH);
    }

    @Test
    void aStopSequenceEndsTheAnswer() {
        assertThat(answer(ask("one two three").stopSequences(java.util.List.of(" three")))
                        .aiMessage()
                        .text())
                .endsWith("one two");
    }

    @Test
    void theLastOfSeveralTurnsIsAnswered() {
        var request = ChatRequest.builder()
                .messages(
                        SystemMessage.from("あなたは書店員です。"),
                        UserMessage.from("first"),
                        AiMessage.from("yes?"),
                        UserMessage.from("second"));

        assertThat(answer(request).aiMessage().text()).isEqualTo("[Mock claude] Response to: second...");
    }

    @Test
    void aDemandedToolIsCalledWholeAndStreamed() {
        var request = ask("進撃の巨人").toolSpecifications(search()).toolChoice(ToolChoice.REQUIRED);

        for (var response : new ChatResponse[] {answer(request), stream(request).complete()}) {
            assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
            assertThat(response.aiMessage().toolExecutionRequests())
                    .singleElement()
                    .satisfies(call -> {
                        assertThat(call.name()).isEqualTo("search");
                        assertThat(Json.object(call.arguments()).has("title")).isTrue();
                    });
        }
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of("ValidationException", InvalidRequestException.class),
                Arguments.of("ResourceNotFoundException", ModelNotFoundException.class),
                Arguments.of("ThrottlingException", RateLimitException.class),
                Arguments.of("InternalServerException", InternalServerException.class),
                Arguments.of("ServiceUnavailableException", InternalServerException.class));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void errorsAreTypedWholeAndStreamed(String code, Class<? extends Exception> type) {
        bedrock.forceError(code, "as told", 2);

        assertThat(catchThrowable(() -> answer(ask(PROMPT)))).isInstanceOf(type).hasMessageContaining("as told");
        assertThat(stream(ask(PROMPT)).error()).isInstanceOf(type).hasMessageContaining("as told");
    }

    private static final class Streamed implements StreamingChatResponseHandler {

        private final Queue<String> parts = new ConcurrentLinkedQueue<>();
        private final CompletableFuture<ChatResponse> end = new CompletableFuture<>();

        @Override
        public void onPartialResponse(String part) {
            parts.add(part);
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            end.complete(response);
        }

        @Override
        public void onError(Throwable error) {
            end.completeExceptionally(error);
        }

        String partial() {
            return String.join("", parts);
        }

        ChatResponse complete() {
            return end.orTimeout(30, TimeUnit.SECONDS).join();
        }

        Throwable error() {
            return java.util.Objects.requireNonNull(
                    catchThrowable(this::complete).getCause());
        }
    }
}

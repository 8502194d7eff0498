package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.backends.Backend;
import com.anthropic.bedrock.backends.BedrockBackend;
import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.http.HttpRequest;
import com.anthropic.core.http.HttpResponse;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.StopReason;
import com.mangaassist.load.protocol.ModelId;
import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.bedrock.BedrockStreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.regions.Region;

/** Clients of other makers, unchanged but for the address: LangChain4j (Converse) and Anthropic (InvokeModel). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtherMakersTest {

    private static final String PROMPT = "おすすめの漫画を教えてください。";
    private static final String ECHO = "[Mock claude] Response to: " + PROMPT + "...";

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0.02));
    private final AnthropicClient anthropic = AnthropicOkHttpClient.builder()
            .backend(new Redirected(bedrock))
            .maxRetries(0)
            .build();

    @AfterAll
    void close() {
        anthropic.close();
        bedrock.close();
    }

    private static MessageCreateParams question(String model) {
        return MessageCreateParams.builder()
                .model(model)
                .maxTokens(500)
                .addUserMessage(PROMPT)
                .build();
    }

    @Test
    void langChain4jChats() {
        try (var client = ClientsUnderTest.sync(bedrock)) {
            var model = BedrockChatModel.builder()
                    .client(client)
                    .modelId(ModelId.SONNET.value())
                    .build();

            assertThat(model.chat(PROMPT)).isEqualTo(ECHO);
        }
    }

    @Test
    void langChain4jStreams() {
        try (var client = ClientsUnderTest.async(bedrock, 10)) {
            var model = BedrockStreamingChatModel.builder()
                    .client(client)
                    .modelId(ModelId.HAIKU.value())
                    .build();
            var answer = new Collected();

            model.chat(PROMPT, answer);

            var response = answer.whole.orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(response.aiMessage().text()).isEqualTo(ECHO);
            assertThat(answer.partial.toString()).isEqualTo(ECHO);
            assertThat(response.tokenUsage().outputTokenCount()).isPositive();
        }
    }

    @Test
    void anthropicAsks() {
        var message = anthropic.messages().create(question(ModelId.SONNET.value()));

        assertThat(message.content().get(0).asText().text()).isEqualTo(ECHO);
        assertThat(message.stopReason()).contains(StopReason.END_TURN);
        assertThat(message.usage().outputTokens()).isPositive();
    }

    @Test
    void anthropicStreams() {
        try (var events = anthropic.messages().createStreaming(question(ModelId.HAIKU.value()))) {
            var text = events.stream()
                    .flatMap(event -> event.contentBlockDelta().stream())
                    .flatMap(delta -> delta.delta().text().stream())
                    .map(delta -> delta.text())
                    .collect(Collectors.joining());

            assertThat(text).isEqualTo(ECHO);
        }
    }

    @Test
    void anthropicUnderstandsErrors() {
        bedrock.forceError("ThrottlingException", "Too many requests, please wait before trying again.", 1);

        assertThatThrownBy(() -> anthropic.messages().create(question(ModelId.SONNET.value())))
                .isInstanceOfSatisfying(
                        AnthropicServiceException.class,
                        error -> assertThat(error.statusCode()).isEqualTo(429));
    }

    private static final class Collected implements StreamingChatResponseHandler {

        private final StringBuilder partial = new StringBuilder();
        private final CompletableFuture<ChatResponse> whole = new CompletableFuture<>();

        @Override
        public void onPartialResponse(String text) {
            partial.append(text);
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            whole.complete(response);
        }

        @Override
        public void onError(Throwable error) {
            whole.completeExceptionally(error);
        }
    }

    /** Anthropic's own backend with the mock's address; its client takes no address beside a backend. */
    private static final class Redirected implements Backend {

        private final BedrockBackend backend = BedrockBackend.builder()
                .awsCredentials(AwsBasicCredentials.create("nobody", "nothing"))
                .region(Region.US_EAST_1)
                .build();
        private final MockBedrock bedrock;

        Redirected(MockBedrock bedrock) {
            this.bedrock = bedrock;
        }

        @Override
        public String baseUrl() {
            return bedrock.url().toString();
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

package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InternalServerException;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** The synchronous client: HTTP/1.1. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SdkSyncTest {

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0));
    private final BedrockRuntimeClient client = ClientsUnderTest.sync(bedrock);

    @AfterAll
    void close() {
        client.close();
        bedrock.close();
    }

    private InvokeModelResponse invoke(String modelId, String body) {
        return client.invokeModel(request -> request.modelId(modelId).body(SdkBytes.fromUtf8String(body)));
    }

    @Test
    void anAnswerArrives() {
        var answer = Json.object(invoke(ModelId.HAIKU.value(), ClientsUnderTest.body("Hello", 100))
                .body()
                .asUtf8String());

        assertThat(answer.path("content").path(0).path("text").asText())
                .isEqualTo("[Mock claude] Response to: Hello...");
    }

    @Test
    void anAnswerEndsBeforeAStopSequence() {
        var body = "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":50,\"stop_sequences\":[\"to:\"],"
                + "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Hi\"}]}]}";

        var answer = Json.object(invoke(ModelId.HAIKU.value(), body).body().asUtf8String());

        assertThat(answer.path("content").path(0).path("text").asText()).isEqualTo("[Mock claude] Response ");
        assertThat(answer.path("stop_reason").asText()).isEqualTo("stop_sequence");
        assertThat(answer.path("stop_sequence").asText()).isEqualTo("to:");
    }

    @Test
    void anUnknownModelIsRefused() {
        assertThatThrownBy(() -> invoke("anthropic.claude-99", ClientsUnderTest.body("Hello", 100)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("The provided model identifier is invalid.");
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> invoke(ModelId.HAIKU.value(), "{\"anthropic_version\":"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Malformed input request");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(
                        () -> invoke(
                                ModelId.HAIKU.value(),
                                "{\"anthropic_version\":\"bedrock-2023-05-31\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("required key [max_tokens] not found");
    }

    @Test
    void anErrorRateOfOneFailsEveryAttempt() {
        try (var failing = MockBedrock.start(MockBehavior.defaults(1).withErrorRate(1));
                var retrying = ClientsUnderTest.sync(failing)) {
            assertThatThrownBy(() -> retrying.invokeModel(request -> request.modelId(ModelId.HAIKU.value())
                            .body(SdkBytes.fromUtf8String(ClientsUnderTest.body("Hello", 10)))))
                    .isInstanceOf(InternalServerException.class);
            assertThat(failing.usageReport().of(ModelId.HAIKU).errors()).isEqualTo(4);
        }
    }
}

package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;

/** What the AWS SDK makes of each fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SdkFaultTest {

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0.02));
    private final BedrockRuntimeAsyncClient http2 = ClientsUnderTest.async(bedrock, 50);
    private final BedrockRuntimeAsyncClient http1 = ClientsUnderTest.async(bedrock, Protocol.HTTP1_1);
    private final BedrockRuntimeClient sync = ClientsUnderTest.sync(bedrock);

    @AfterAll
    void close() {
        http1.close();
        http2.close();
        sync.close();
        bedrock.close();
    }

    private static List<String> stream(BedrockRuntimeAsyncClient client, String fault) {
        var types = Collections.synchronizedList(new ArrayList<String>());
        streamInto(types, client, fault);
        return types;
    }

    private static void streamInto(List<String> types, BedrockRuntimeAsyncClient client, String fault) {
        client.invokeModelWithResponseStream(
                        request -> request.modelId(ModelId.HAIKU.value())
                                .overrideConfiguration(config -> config.putHeader("X-Mock-Fault", fault))
                                .body(SdkBytes.fromUtf8String(ClientsUnderTest.body("Hello", 100))),
                        InvokeModelWithResponseStreamResponseHandler.builder()
                                .subscriber(InvokeModelWithResponseStreamResponseHandler.Visitor.builder()
                                        .onChunk(chunk -> types.add(
                                                Json.object(chunk.bytes().asUtf8String())
                                                        .path("type")
                                                        .asText()))
                                        .build())
                                .build())
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    @ParameterizedTest
    @CsvSource({
        "ValidationException,400,1",
        "ServiceQuotaExceededException,400,1",
        "ConflictException,400,1",
        "AccessDeniedException,403,1",
        "ResourceNotFoundException,404,1",
        "ModelTimeoutException,408,1",
        "ModelErrorException,424,1",
        "ModelStreamErrorException,424,1",
        "ThrottlingException,429,4",
        "ModelNotReadyException,429,4",
        "InternalServerException,500,4",
        "ServiceUnavailableException,503,4"
    })
    void eachErrorIsTypedAndTriedAsOften(String code, int status, int attempts) {
        try (var failing = MockBedrock.start(MockBehavior.defaults(1));
                var client = ClientsUnderTest.sync(failing)) {
            failing.forceError(code, "Simulated error", 4);

            assertThatThrownBy(() -> client.invokeModel(request -> request.modelId(ModelId.HAIKU.value())
                            .body(SdkBytes.fromUtf8String(ClientsUnderTest.body("Hello", 10)))))
                    .isInstanceOfSatisfying(BedrockRuntimeException.class, error -> {
                        assertThat(error.getClass().getSimpleName()).isEqualTo(code);
                        assertThat(error.statusCode()).isEqualTo(status);
                        assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Simulated error");
                    });
            assertThat(failing.usageReport().of(ModelId.HAIKU).errorsByType()).containsEntry(code, (long) attempts);
            assertThat(failing.usageReport().of(ModelId.HAIKU).retries()).isEqualTo(attempts - 1);
        }
    }

    @Test
    void anErrorInsideAStreamIsTyped() {
        var seen = Collections.synchronizedList(new ArrayList<String>());

        assertThatThrownBy(() -> streamInto(seen, http2, "error ModelStreamErrorException; after 3 tokens"))
                .hasCauseInstanceOf(ModelStreamErrorException.class);
        assertThat(seen).startsWith("message_start", "content_block_start", "content_block_delta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InternalServerException",
                "ValidationException",
                "ThrottlingException",
                "ModelTimeoutException",
                "ServiceUnavailableException"
            })
    void eachModelledErrorCanStrikeWithinAStream(String code) {
        assertThatThrownBy(() -> stream(http2, "error " + code + "; first token"))
                .cause()
                .extracting(error -> error.getClass().getSimpleName())
                .isEqualTo(code);
    }

    @Test
    void anUnmodelledErrorWithinAStreamIsGeneric() {
        assertThatThrownBy(() -> stream(http2, "error ConflictException odd; first token"))
                .hasCauseInstanceOf(BedrockRuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut; after 3 tokens", "half frame; after 3 tokens"})
    void aCleanCutLooksLikeSuccessWithoutItsLastEvent(String fault) {
        assertThat(stream(http1, fault)).contains("content_block_delta").doesNotContain("message_stop");
        assertThat(stream(http2, fault)).contains("content_block_delta").doesNotContain("message_stop");
    }

    @Test
    void aResetIsAnErrorAfterFourAttempts() {
        var seen = Collections.synchronizedList(new ArrayList<String>());

        assertThatThrownBy(() -> streamInto(seen, http1, "reset; after 3 tokens"))
                .hasRootCauseInstanceOf(Exception.class);
        assertThat(seen.stream().filter("message_start"::equals)).hasSize(4);
    }

    @Test
    void aResetOfOneStreamLeavesTheConnectionAlone() {
        assertThat(stream(http2, "reset; after 3 tokens")).doesNotContain("message_stop");

        assertThat(stream(http2, "duplicate; after 3 tokens")).endsWith("message_stop");
    }

    @Test
    void aWrongChecksumIsNoticed() {
        assertThatThrownBy(() -> stream(http2, "corrupt checksum; after 3 tokens"))
                .hasCauseInstanceOf(SdkClientException.class)
                .hasMessageContaining("Message checksum failure");
    }

    @Test
    void aDuplicateArrivesTwice() {
        var plain = stream(http2, "slow 1; first token");

        assertThat(stream(http2, "duplicate; after 3 tokens")).hasSize(plain.size() + 1);
    }

    @Test
    void anEmptyStreamEndsWell() {
        assertThat(stream(http2, "empty stream")).isEmpty();
        assertThat(stream(http1, "empty stream")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stall 100ms; after 3 tokens",
                "slow 5; first token",
                "burst; first token",
                "stall 50ms; end",
                "hold 50ms; first token"
            })
    void aSlowStreamIsStillWhole(String fault) {
        assertThat(stream(http2, fault)).startsWith("message_start").endsWith("message_stop");
    }

    @Test
    void aCutBeforeTheResponseIsTriedAgain() {
        assertThatThrownBy(() -> stream(http1, "cut")).isNotNull();
        assertThatThrownBy(() -> stream(http2, "reset")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "reset"})
    void aWholeAnswerCanBreakOffInTheMiddle(String fault) {
        assertThatThrownBy(() -> sync.invokeModel(request -> request.modelId(ModelId.HAIKU.value())
                        .overrideConfiguration(config -> config.putHeader("X-Mock-Fault", fault))
                        .body(SdkBytes.fromUtf8String(ClientsUnderTest.body("Hello", 10)))))
                .isInstanceOf(SdkClientException.class);
    }

    @Test
    void brokenStreamsAreCountedApart() {
        var before = bedrock.usageReport().of(ModelId.HAIKU).served();
        stream(http1, "cut; after 3 tokens");

        var after = bedrock.usageReport().of(ModelId.HAIKU).served();
        assertThat(after.broken() - before.broken()).isEqualTo(1);
        assertThat(after.calls()).isEqualTo(before.calls());
        assertThat(after.tokens().outputTokens() - before.tokens().outputTokens())
                .isEqualTo(3);
    }

    @Test
    void anUnknownErrorCannotBeForced() {
        assertThatThrownBy(() -> bedrock.forceError("NoSuchException", "x", 1))
                .hasMessageStartingWith("unknown error \"NoSuchException\"; allowed: ValidationException")
                .hasMessageContaining(ErrorType.THROTTLING.code());
    }
}

package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.bedrock.quota.Quotas;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AdminTest {

    private static final String INVOKE = "/model/" + ModelId.HAIKU + "/invoke";

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        bedrock.close();
    }

    private HttpResponse<String> send(MockBedrock target, String method, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(target.url() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("X-Amzn-Bedrock-Request-Metadata", "{\"requestId\":\"a1\"}")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(bedrock, method, path, body);
    }

    private HttpResponse<String> invoke() throws Exception {
        return send("POST", INVOKE, ClientsUnderTest.body("Hello", 100));
    }

    @Test
    void usageHasCallsTokensAndDollars() throws Exception {
        invoke();
        invoke();

        var usage = Json.object(send("GET", "/__mock/usage", "").body());
        assertThat(usage.path("total_calls").asInt()).isEqualTo(2);
        // 2 × (1 × $0.25 + 10 × $1.25) / 1,000,000
        assertThat(usage.path("total_cost_usd").decimalValue()).isEqualByComparingTo("0.0000255");
        assertThat(usage.path("models")
                        .path(ModelId.HAIKU.value())
                        .path("output_tokens")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void aForcedErrorMeetsTheNextRequests() throws Exception {
        send("POST", "/__mock/faults", "{\"error\":\"ModelNotReadyException\",\"count\":2}");

        assertThat(invoke().statusCode()).isEqualTo(429);
        assertThat(invoke().headers().firstValue("x-amzn-errortype").orElse("")).startsWith("ModelNotReadyException:");
        assertThat(invoke().statusCode()).isEqualTo(200);
    }

    @Test
    void anOverrideIsAnsweredUntilTheReset() throws Exception {
        send("PUT", "/__mock/overrides", "{\"prompt\":\"Hello\",\"answer\":\"こんにちは。\"}");
        assertThat(invoke().body()).contains("こんにちは。");

        send("POST", "/__mock/reset", "");

        assertThat(invoke().body()).contains("Response to: Hello");
        assertThat(bedrock.usageReport().calls()).isEqualTo(1);
    }

    @Test
    void callsAreLogged() throws Exception {
        invoke();
        send("POST", INVOKE, "{}");

        var calls = Json.object(send("GET", "/__mock/calls", "").body()).path("calls");
        assertThat(calls.path(0).path("outcome").asText()).isEqualTo("answered");
        assertThat(calls.path(0).path("request_id").asText()).isEqualTo("a1");
        assertThat(calls.path(1).path("outcome").asText()).isEqualTo("ValidationException");
        assertThat(bedrock.takeInvocation(Duration.ofSeconds(1))).isPresent();
    }

    @Test
    void prometheusReadsTheSameFigures() throws Exception {
        invoke();

        assertThat(send("GET", "/__mock/metrics", "").body())
                .contains("bedrock_mock_calls_total{model=\"" + ModelId.HAIKU + "\"} 1.0")
                .contains("bedrock_mock_output_tokens_total{model=\"" + ModelId.HAIKU + "\"} 10.0");
    }

    @Test
    void aTimelineIsGivenOnce() throws Exception {
        invoke();

        assertThat(Json.object(send("GET", "/__mock/timelines/a1", "").body())
                        .path("lastContentNanos")
                        .asLong())
                .isPositive();
        assertThat(send("GET", "/__mock/timelines/a1", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aMistakeIsExplained() throws Exception {
        var response = send("POST", "/__mock/faults", "{\"what\":\"explode\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("what: \\\"explode\\\" is not allowed");
    }

    @Test
    void aPlanOfFaultsIsFollowedUntilItIsDeleted() throws Exception {
        var plan = send(
                "PUT", "/__mock/faults", "faults: [{what: error ModelNotReadyException, model: haiku, until: 1m}]");
        assertThat(plan.statusCode()).isEqualTo(200);
        assertThat(invoke().statusCode()).isEqualTo(429);

        var told = send("GET", "/__mock/faults", "").body();
        assertThat(send("PUT", "/__mock/faults", told).body()).isEqualTo(told).contains("\"until\":\"60000ms\"");
        assertThat(invoke().statusCode()).isEqualTo(429);

        send("DELETE", "/__mock/faults", "");
        assertThat(invoke().statusCode()).isEqualTo(200);
    }

    @Test
    void aBadPlanIsRefusedByNameAndTheOldOneStays() throws Exception {
        send("PUT", "/__mock/faults", "{\"faults\":[{\"what\":\"error ModelNotReadyException\"}]}");

        var refused = send("PUT", "/__mock/faults", "faults: [{what: cut, probability: 2}]");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("fault 1: probability: 2.0 is not allowed; expected 0 to 1");
        assertThat(invoke().statusCode()).isEqualTo(429);
    }

    @Test
    void strategiesChangeAtRunTimeUntilTheReset() throws Exception {
        send("PUT", "/__mock/strategies", "{\"model\":\"haiku\",\"unknownPrompt\":\"error\"}");
        assertThat(invoke().statusCode()).isEqualTo(404);
        assertThat(send("GET", "/__mock/strategies", "").body())
                .isEqualTo("{\"strategy\":\"fixture\",\"models\":{\"haiku\":\"replay\"}}");
        assertThat(send("PUT", "/__mock/strategies", "{\"strategy\":\"luck\"}").body())
                .contains("strategy: \\\"luck\\\" is not allowed; expected fixture, hash, random, echo, replay");

        send("POST", "/__mock/reset", "");

        assertThat(invoke().statusCode()).isEqualTo(200);
    }

    @Test
    void anArnOfTheAccountsOwnIsGivenAModel() throws Exception {
        var arn = "arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/a1b2c3d4e5f6";
        var path = "/model/" + URLEncoder.encode(arn, StandardCharsets.UTF_8) + "/invoke";
        var body = ClientsUnderTest.body("Hello", 100);
        assertThat(send("POST", path, body).statusCode()).isEqualTo(404);

        send("PUT", "/__mock/models", "{\"id\":\"" + arn + "\",\"model\":\"" + ModelId.SONNET + "\"}");

        assertThat(send("POST", path, body).statusCode()).isEqualTo(200);
        assertThat(bedrock.usageReport().of(ModelId.SONNET).calls()).isEqualTo(1);
    }

    @Test
    void aWishMayStandInAHeader() throws Exception {
        var response = client.send(
                HttpRequest.newBuilder(URI.create(bedrock.url() + INVOKE))
                        .POST(HttpRequest.BodyPublishers.ofString(ClientsUnderTest.body("Hello", 100)))
                        .header("X-Mock-Strategy", "replay")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains(MockBedrock.promptHash("Hello"));
    }

    @Test
    void quotasThrottle() throws Exception {
        var quotas = Quotas.parse("quotas: [{model: haiku, requestsPerMinute: 1, tokensPerMinute: 1000}]");
        try (var narrow =
                MockBedrock.start(MockBehavior.defaults(1).withLatencyScale(0).withQuotas(quotas))) {
            var body = ClientsUnderTest.body("Hello", 100);

            assertThat(send(narrow, "POST", INVOKE, body).statusCode()).isEqualTo(200);
            assertThat(send(narrow, "POST", INVOKE, body).body())
                    .isEqualTo("{\"message\":\"Too many requests, please wait before trying again.\"}");
        }
    }

    @Test
    void aFaultPlanThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> MockBehavior.defaults(1).withFaults(Path.of("no/such.yaml")))
                .hasMessage("fault plan no/such.yaml cannot be read");
    }
}

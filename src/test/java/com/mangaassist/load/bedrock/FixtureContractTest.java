package com.mangaassist.load.bedrock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.mangaassist.load.fixture.BedrockForm;
import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.FixtureLibrary;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.EventStreamDecoder;
import com.mangaassist.load.protocol.Json;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each fixture, as it describes itself and as the mock serves it, against the schemas of Bedrock's APIs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FixtureContractTest {

    private static final int MAX_TOKENS = 4_096;

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final TokenEstimator TOKENS = TokenEstimator.bpe();
    private static final FixtureLibrary LIBRARY = FixtureLibrary.standard(TOKENS);

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withStandardFixtures().withLatencyScale(0));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    void close() {
        bedrock.close();
    }

    private static List<Fixture> answers() {
        return LIBRARY.list().stream().filter(fixture -> !fixture.isError()).toList();
    }

    /** Those that no limit on tokens cuts. */
    private static List<Fixture> wholeAnswers() {
        return answers().stream()
                .filter(fixture -> fixture.reply().usage().outputTokens() <= MAX_TOKENS)
                .toList();
    }

    private static Schema schema(String name) {
        return SCHEMAS.getSchema(Objects.requireNonNull(
                FixtureContractTest.class.getResourceAsStream("/bedrock/schema/" + name + ".json"), name));
    }

    @Test
    void theFormsOfEachFixtureFitTheSchemas() {
        var invoke = schema("invoke-response");
        var event = schema("invoke-event");
        var converse = schema("converse-response");

        assertThat(answers()).isNotEmpty().allSatisfy(fixture -> {
            assertThat(invoke.validate(BedrockForm.invoke(fixture))).isEmpty();
            assertThat(converse.validate(BedrockForm.converse(fixture))).isEmpty();
            assertThat(BedrockForm.stream(fixture, TOKENS))
                    .allSatisfy(each -> assertThat(event.validate(each)).isEmpty());
        });
    }

    @Test
    void invokeServesEachFixtureAsItsForm() {
        var schema = schema("invoke-response");

        assertThat(wholeAnswers()).allSatisfy(fixture -> {
            var served = Json.object(send(fixture, "invoke", claude(fixture)).body());
            var form = BedrockForm.invoke(fixture);
            assertThat(schema.validate(served)).isEmpty();
            assertThat(text(served.path("content"))).isEqualTo(fixture.reply().text());
            assertThat(served.path("stop_reason")).isEqualTo(form.path("stop_reason"));
            assertThat(served.path("usage")).hasToString(form.path("usage").toString());
        });
    }

    @Test
    void whatIsLongerThanMaxTokensIsCut() throws Exception {
        var fixture = LIBRARY.byId("edge_very_long_ja").orElseThrow();
        assertThat(fixture.reply().usage().outputTokens()).isGreaterThan(MAX_TOKENS);

        var served = Json.object(send(fixture, "invoke", claude(fixture)).body());

        assertThat(fixture.reply().text()).startsWith(text(served.path("content")));
        assertThat(served.path("stop_reason").asText()).isEqualTo("max_tokens");
        assertThat(served.at("/usage/output_tokens").asInt()).isEqualTo(MAX_TOKENS);
    }

    @Test
    void converseServesEachFixtureAsItsForm() {
        var schema = schema("converse-response");

        assertThat(wholeAnswers()).allSatisfy(fixture -> {
            var served =
                    Json.object(send(fixture, "converse", converse(fixture)).body());
            var form = BedrockForm.converse(fixture);
            assertThat(schema.validate(served)).isEmpty();
            assertThat(text(served.at("/output/message/content")))
                    .isEqualTo(fixture.reply().text());
            assertThat(served.path("stopReason")).isEqualTo(form.path("stopReason"));
            assertThat(served.path("usage")).hasToString(form.path("usage").toString());
        });
    }

    @Test
    void theStreamServesEachFixtureInItsPieces() {
        var schema = schema("invoke-event");

        assertThat(wholeAnswers()).allSatisfy(fixture -> {
            var served = events(send(fixture, "invoke-with-response-stream", claude(fixture))
                    .body());
            assertThat(served)
                    .allSatisfy(event -> assertThat(schema.validate(event)).isEmpty());
            assertThat(outline(served)).isEqualTo(outline(BedrockForm.stream(fixture, TOKENS)));
        });
    }

    @Test
    void eachFailureIsServedAsTheTypedError() {
        var failures = LIBRARY.list().stream().filter(Fixture::isError).toList();

        assertThat(failures).hasSizeGreaterThanOrEqualTo(13).allSatisfy(fixture -> {
            var code = fixture.origin()
                    .metadata()
                    .getOrDefault("error_code", MissingNode.getInstance())
                    .asText();
            for (var operation : List.of("invoke", "invoke-with-response-stream")) {
                var response = send(fixture, operation, claude(fixture));
                assertThat(response.headers().firstValue("x-amzn-ErrorType").orElseThrow())
                        .startsWith(code + ":");
                assertThat(response.statusCode()).isBetween(400, 503);
                assertThat(Json.text(Json.object(response.body()), "message")).isNotBlank();
            }
        });
    }

    private HttpResponse<byte[]> send(Fixture fixture, String operation, JsonNode body)
            throws IOException, InterruptedException {
        var url = bedrock.url() + "/model/" + fixture.asked().model().value().replace(":", "%3A") + "/" + operation;
        var request = HttpRequest.newBuilder(java.net.URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static JsonNode claude(Fixture fixture) {
        var body =
                Json.newObject().put("anthropic_version", "bedrock-2023-05-31").put("max_tokens", MAX_TOKENS);
        var messages = body.putArray("messages");
        for (var message : fixture.asked().messages()) {
            messages.addObject().put("role", message.role()).put("content", message.text());
        }
        return body;
    }

    private static JsonNode converse(Fixture fixture) {
        var body = Json.newObject();
        body.putObject("inferenceConfig").put("maxTokens", MAX_TOKENS);
        var messages = body.putArray("messages");
        for (Message message : fixture.asked().messages()) {
            messages.addObject()
                    .put("role", message.role())
                    .putArray("content")
                    .addObject()
                    .put("text", message.text());
        }
        return body;
    }

    private static String text(JsonNode content) {
        var text = new StringBuilder();
        content.forEach(block -> text.append(block.path("text").asText()));
        return text.toString();
    }

    private static List<JsonNode> events(byte[] stream) {
        return new EventStreamDecoder()
                .feed(ByteBuffer.wrap(stream)).stream()
                        .map(frame -> Json.text(Json.object(frame.payload()), "bytes"))
                        .map(bytes -> Json.object(new String(Base64.getDecoder().decode(bytes), UTF_8)))
                        .toList();
    }

    /** Types, pieces, stop reason and output tokens. */
    private static String outline(List<? extends JsonNode> events) {
        return events.stream()
                .map(event -> event.path("type").asText() + " "
                        + event.path("delta").path("text").asText("")
                        + event.path("delta").path("stop_reason").asText("")
                        + event.path("usage").path("output_tokens").asText(""))
                .collect(Collectors.joining("\n"));
    }
}

package com.mangaassist.load.bedrock.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.dialect.JsonBody;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.fault.Faults;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import com.mangaassist.load.bedrock.server.Operation;
import com.mangaassist.load.bedrock.server.Routes;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.fixture.PromptHash;
import com.mangaassist.load.protocol.Json;
import java.util.List;

/** The mock's own operations. */
public final class AdminRoutes {

    private final Controls controls;
    private final UsageJson usage;
    private final Metrics metrics;

    private AdminRoutes(Controls controls, PriceList prices) {
        this.controls = controls;
        this.usage = new UsageJson(prices);
        this.metrics = new Metrics(controls.journal().usage());
    }

    /** Adds the operations to those of the service. */
    public static void add(Routes routes, Controls controls, PriceList prices) {
        var admin = new AdminRoutes(controls, prices);
        routes.add("GET", "/__mock/health", call -> json(Json.newObject().put("status", "up")))
                .add(
                        "GET",
                        "/__mock/usage",
                        call -> json(
                                admin.usage.report(controls.journal().usage().report())))
                .add(
                        "GET",
                        "/__mock/calls",
                        call -> json(UsageJson.calls(controls.journal().calls().all())))
                .add("GET", "/__mock/timelines/{requestId}", admin::timeline)
                .add("GET", "/__mock/metrics", call -> admin.metrics.scrape())
                .add("POST", "/__mock/faults", understood(admin::force))
                .add("PUT", "/__mock/overrides", understood(admin::override))
                .add("PUT", "/__mock/models", understood(admin::name))
                .add("POST", "/__mock/reset", call -> {
                    controls.reset();
                    return json(Json.newObject().put("status", "reset"));
                });
    }

    /** {@code {"error":"ThrottlingException","message":…,"count":3}} or {@code {"what":"cut","when":"end","count":1}}. */
    private Answer force(JsonNode body) {
        int count = body.path("count").asInt(1);
        var fault = body.has("error")
                ? error(ErrorType.of(Json.text(body, "error")), body)
                : Fault.parse(body.path("when").asText("before response"), Json.text(body, "what"));
        controls.faults().force(fault, count);
        return json(Json.newObject().put("fault", fault.toString()).put("count", count));
    }

    private static Fault error(ErrorType type, JsonNode body) {
        return Faults.error(type, Json.optionalText(body, "message").orElse(type.usualMessage()));
    }

    /** {@code {"prompt":…,"answer":…}} or {@code {"hash":…,"answer":…}}. */
    private Answer override(JsonNode body) {
        var hash = body.has("hash")
                ? Json.text(body, "hash")
                : PromptHash.ofMessages(List.of(Message.user(Json.text(body, "prompt"))));
        controls.answers().librarian().override(hash, Json.text(body, "answer"));
        return json(Json.newObject().put("hash", hash));
    }

    /** {@code {"id":"arn:aws:bedrock:…:application-inference-profile/…","model":"anthropic.…"}}. */
    private Answer name(JsonNode body) {
        var id = Json.text(body, "id");
        controls.answers().models().name(id, Json.text(body, "model"));
        return json(Json.newObject().put("id", id).put("model", Json.text(body, "model")));
    }

    private Answer timeline(Call call) {
        var requestId = call.parameter("requestId");
        var timeline = controls.journal()
                .timelines()
                .take(requestId)
                .orElseThrow(() -> new BedrockException(
                        ErrorType.RESOURCE_NOT_FOUND, "There is no timeline of request \"" + requestId + "\"."));
        return json(Json.newObject()
                .put("firstContentNanos", timeline.firstContentWritten() - timeline.received())
                .put("lastContentNanos", timeline.lastContentWritten() - timeline.received()));
    }

    private static Operation understood(java.util.function.Function<JsonNode, Answer> operation) {
        return call -> {
            try {
                return operation.apply(
                        JsonBody.object(call.body(), () -> BedrockException.validation("expected a JSON object")));
            } catch (IllegalArgumentException wrong) {
                throw BedrockException.validation(String.valueOf(wrong.getMessage()));
            }
        };
    }

    private static Answer json(ObjectNode body) {
        return JsonAnswer.of(200, body.toString().getBytes(UTF_8));
    }
}

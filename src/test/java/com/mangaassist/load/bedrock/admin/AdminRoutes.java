package com.mangaassist.load.bedrock.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
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
        FaultRoutes.add(routes, controls.faults());
        StrategyRoutes.add(routes, controls.answers().librarian());
        routes.add(
                        "GET",
                        "/__mock/health",
                        call -> JsonOperation.json(Json.newObject().put("status", "up")))
                .add(
                        "GET",
                        "/__mock/usage",
                        call -> JsonOperation.json(
                                admin.usage.report(controls.journal().usage().report())))
                .add(
                        "GET",
                        "/__mock/calls",
                        call -> JsonOperation.json(
                                UsageJson.calls(controls.journal().calls().all())))
                .add("GET", "/__mock/timelines/{requestId}", admin::timeline)
                .add("GET", "/__mock/metrics", call -> admin.metrics.scrape())
                .add("PUT", "/__mock/overrides", JsonOperation.of(admin::override))
                .add("PUT", "/__mock/models", JsonOperation.of(admin::name))
                .add("POST", "/__mock/reset", call -> {
                    controls.reset();
                    return JsonOperation.json(Json.newObject().put("status", "reset"));
                });
    }

    /** {@code {"prompt":…,"answer":…}} or {@code {"hash":…,"answer":…}}. */
    private Answer override(JsonNode body) {
        var hash = body.has("hash")
                ? Json.text(body, "hash")
                : PromptHash.ofMessages(List.of(Message.user(Json.text(body, "prompt"))));
        controls.answers().librarian().override(hash, Json.text(body, "answer"));
        return JsonOperation.json(Json.newObject().put("hash", hash));
    }

    /** {@code {"id":"arn:aws:bedrock:…:application-inference-profile/…","model":"anthropic.…"}}. */
    private Answer name(JsonNode body) {
        var id = Json.text(body, "id");
        controls.answers().models().name(id, Json.text(body, "model"));
        return JsonOperation.json(Json.newObject().put("id", id).put("model", Json.text(body, "model")));
    }

    private Answer timeline(Call call) {
        var requestId = call.parameter("requestId");
        var timeline = controls.journal()
                .timelines()
                .take(requestId)
                .orElseThrow(() -> new BedrockException(
                        ErrorType.RESOURCE_NOT_FOUND, "There is no timeline of request \"" + requestId + "\"."));
        return JsonOperation.json(Json.newObject()
                .put("firstContentNanos", timeline.firstContentWritten() - timeline.received())
                .put("lastContentNanos", timeline.lastContentWritten() - timeline.received()));
    }
}

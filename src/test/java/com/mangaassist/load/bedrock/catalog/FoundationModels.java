package com.mangaassist.load.bedrock.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.model.Lifecycle;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.model.RegisteredModel;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import com.mangaassist.load.protocol.Json;

/**
 * ListFoundationModels and GetFoundationModel.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_ListFoundationModels.html">ListFoundationModels</a>
 */
public final class FoundationModels {

    static final String ARN = "arn:aws:bedrock:us-east-1::foundation-model/";

    private static final String PROVIDER = "Anthropic";

    private final ModelRegistry models;

    public FoundationModels(ModelRegistry models) {
        this.models = models;
    }

    public Answer list(Call call) {
        var answer = Json.newObject();
        var summaries = answer.putArray("modelSummaries");
        models.all().stream()
                .filter(model -> fits(model, call))
                .map(this::described)
                .forEach(summaries::add);
        return json(answer);
    }

    /** @throws BedrockException if there is no such model */
    public Answer get(Call call) {
        var id = call.parameter("modelIdentifier");
        var name = id.startsWith(ARN) ? id.substring(ARN.length()) : id;
        var answer = Json.newObject();
        answer.set(
                "modelDetails",
                models.all().stream()
                        .filter(model -> model.id().equals(name))
                        .findFirst()
                        .map(this::described)
                        .orElseThrow(() -> BedrockException.validation("The provided model identifier is invalid.")));
        return json(answer);
    }

    private static boolean fits(RegisteredModel model, Call call) {
        return call.query("byProvider").map(PROVIDER::equalsIgnoreCase).orElse(true)
                && call.query("byOutputModality").map("TEXT"::equals).orElse(true)
                && call.query("byInferenceType")
                        .map(inferenceType(model)::equals)
                        .orElse(true)
                && call.query("byCustomizationType").isEmpty();
    }

    private ObjectNode described(RegisteredModel model) {
        var json = Json.newObject()
                .put("modelArn", ARN + model.id())
                .put("modelId", model.id())
                .put("modelName", model.title())
                .put("providerName", PROVIDER)
                .put("responseStreamingSupported", true);
        json.putArray("inputModalities").add("TEXT").add("IMAGE");
        json.putArray("outputModalities").add("TEXT");
        json.putArray("customizationsSupported");
        json.putArray("inferenceTypesSupported").add(inferenceType(model));
        json.putObject("modelLifecycle")
                .put("status", models.lifecycle(model) == Lifecycle.ACTIVE ? "ACTIVE" : "LEGACY");
        return json;
    }

    private static String inferenceType(RegisteredModel model) {
        return model.access().onDemand() ? "ON_DEMAND" : "INFERENCE_PROFILE";
    }

    private static Answer json(ObjectNode body) {
        return JsonAnswer.of(200, body.toString().getBytes(UTF_8));
    }
}

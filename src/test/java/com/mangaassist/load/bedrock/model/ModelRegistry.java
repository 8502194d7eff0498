package com.mangaassist.load.bedrock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.protocol.ModelId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The models that the mock serves. */
public final class ModelRegistry {

    private final Map<String, ModelProfile> models;

    private ModelRegistry(Map<String, ModelProfile> models) {
        this.models = models;
    }

    /** Reads the registry file of this project. */
    public static ModelRegistry standard() {
        try (var file = ModelRegistry.class.getResourceAsStream("/bedrock/models.json")) {
            var root = JsonMapper.builder().build().readTree(Objects.requireNonNull(file));
            var models = new LinkedHashMap<String, ModelProfile>();
            root.path("models").forEach(model -> models.put(model.path("id").asText(), profile(model)));
            return new ModelRegistry(models);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws BedrockException with the service's text, if there is no such model */
    public ModelProfile require(String id) {
        var model = models.get(id);
        if (model == null) {
            throw BedrockException.validation("The provided model identifier is invalid.");
        }
        return model;
    }

    private static ModelProfile profile(JsonNode model) {
        var pace = model.path("pace");
        return new ModelProfile(
                new ModelId(model.path("id").asText()),
                model.path("name").asText(),
                new ModelProfile.Limits(
                        model.path("contextTokens").asInt(),
                        model.path("outputTokens").asInt()),
                new ModelProfile.Pace(
                        pace.path("meanMillis").asDouble(),
                        pace.path("deviationMillis").asDouble(),
                        pace.path("tokensPerSecond").asDouble()));
    }
}

package com.mangaassist.load.bedrock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.ModelId;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as the registry's file describes it.
 *
 * @param title for people, for example {@code Claude 3 Haiku}
 * @param access how it can be called
 * @param lifecycle Bedrock's own, which counts only if asked for
 */
public record RegisteredModel(ModelProfile profile, String title, Access access, Lifecycle lifecycle) {

    /**
     * How a model can be called.
     *
     * @param onDemand whether by its own id
     * @param profiles areas of its inference profiles in {@code us-east-1}, for example {@code us}
     */
    public record Access(boolean onDemand, List<String> profiles) {

        public Access {
            profiles = List.copyOf(profiles);
        }
    }

    static RegisteredModel of(JsonNode model) {
        var limits = new ModelProfile.Limits(
                model.path("contextTokens").asInt(),
                model.path("outputTokens").asInt(),
                model.path("countsTokens").asBoolean(),
                model.path("cacheFrom").asInt());
        var pace = model.path("pace");
        var figures = new ModelProfile.Pace(
                pace.path("meanMillis").asDouble(),
                pace.path("deviationMillis").asDouble(),
                pace.path("tokensPerSecond").asDouble());
        var id = new ModelId(model.path("id").asText());
        return new RegisteredModel(
                new ModelProfile(id, model.path("name").asText(), limits, figures),
                model.path("title").asText(),
                new Access(model.path("onDemand").asBoolean(true), profiles(model.path("profiles"))),
                Lifecycle.of(model.path("onBedrock").asText("active")));
    }

    private static List<String> profiles(JsonNode areas) {
        var profiles = new ArrayList<String>();
        areas.forEach(area -> profiles.add(area.asText()));
        return profiles.isEmpty() ? List.of("us") : profiles;
    }

    public String id() {
        return profile.id().value();
    }
}

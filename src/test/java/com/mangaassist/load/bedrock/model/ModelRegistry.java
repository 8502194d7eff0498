package com.mangaassist.load.bedrock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.protocol.ModelId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The models that the mock serves, under their own ids, their inference profiles' ids, and the ARNs of both. */
public final class ModelRegistry {

    private static final Pattern ARN =
            Pattern.compile("arn:aws[\\w-]*:bedrock:[\\w-]*:\\d*:(?:foundation-model|inference-profile)/(.+)");

    private static final Pattern PROFILE = Pattern.compile("(?:us|us-gov|eu|apac|jp|au|ca|global)\\.(.+)");

    /** Names that an account gives itself; what stands behind them, only the account knows. */
    private static final Pattern OWN = Pattern.compile("arn:aws[\\w-]*:bedrock:[\\w-]*:\\d*:"
            + "(?:application-inference-profile|provisioned-model|custom-model-deployment)/[\\w.-]+");

    private final Map<String, Entry> models;
    private final String behindOwnNames;
    private final boolean realLifecycle;

    private ModelRegistry(Map<String, Entry> models, String behindOwnNames, boolean realLifecycle) {
        this.models = models;
        this.behindOwnNames = behindOwnNames;
        this.realLifecycle = realLifecycle;
    }

    /** Reads the registry file of this project; every model can be called. */
    public static ModelRegistry standard() {
        try (var file = ModelRegistry.class.getResourceAsStream("/bedrock/models.json")) {
            var root = JsonMapper.builder().build().readTree(Objects.requireNonNull(file));
            var models = new LinkedHashMap<String, Entry>();
            root.path("models").forEach(model -> models.put(model.path("id").asText(), Entry.of(model)));
            return new ModelRegistry(models, root.path("behindOwnNames").asText(), false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Refuses the models that Bedrock itself no longer serves. */
    public ModelRegistry withRealLifecycle() {
        return new ModelRegistry(models, behindOwnNames, true);
    }

    /**
     * Finds what is called.
     *
     * @param id a model's or an inference profile's id, or an ARN
     * @throws BedrockException with the service's text, if it cannot be called
     */
    public ModelProfile require(String id) {
        var arn = ARN.matcher(id);
        var name = arn.matches() ? arn.group(1) : OWN.matcher(id).matches() ? behindOwnNames : id;
        var profile = PROFILE.matcher(name);
        var model = models.get(profile.matches() ? profile.group(1) : name);
        if (model == null) {
            throw BedrockException.validation("The provided model identifier is invalid.");
        }
        if (!model.onDemand && !profile.matches()) {
            throw BedrockException.validation("Invocation of model ID " + id
                    + " with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference"
                    + " profile that contains this model.");
        }
        if (realLifecycle) {
            model.lifecycle.refusal().ifPresent(refusal -> {
                throw refusal;
            });
        }
        return model.profile.calledAs(name);
    }

    /**
     * Finds a model to count tokens for; inference profiles have no tokenizer.
     *
     * @throws BedrockException with the service's text, if it does not count
     */
    public ModelProfile requireCounting(String id) {
        var arn = ARN.matcher(id);
        var model = models.get(arn.matches() ? arn.group(1) : id);
        if (model == null) {
            throw BedrockException.validation("The provided model identifier is invalid.");
        }
        if (!model.profile.limits().countsTokens()) {
            throw BedrockException.validation("The provided model doesn't support counting tokens");
        }
        return model.profile;
    }

    public List<ModelProfile> all() {
        return models.values().stream().map(Entry::profile).toList();
    }

    /** A model as its file describes it; {@code lifecycle} is Bedrock's own, which counts only if asked for. */
    private record Entry(ModelProfile profile, boolean onDemand, Lifecycle lifecycle) {

        static Entry of(JsonNode model) {
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
            return new Entry(
                    new ModelProfile(id, model.path("name").asText(), limits, figures),
                    model.path("onDemand").asBoolean(true),
                    Lifecycle.of(model.path("onBedrock").asText("active")));
        }
    }
}

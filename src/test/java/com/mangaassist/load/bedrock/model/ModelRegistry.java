package com.mangaassist.load.bedrock.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.protocol.ModelId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The models that the mock serves, under their own ids, their inference profiles' ids, and the ARNs of both. */
public final class ModelRegistry {

    private static final String INVALID = "The provided model identifier is invalid.";
    private static final int MOST_OWN_NAMES = 10_000;

    private static final Pattern ARN =
            Pattern.compile("arn:aws[\\w-]*:bedrock:[\\w-]*:\\d*:(?:foundation-model|inference-profile)/(.+)");

    private static final Pattern PROFILE = Pattern.compile("(?:us|us-gov|eu|apac|jp|au|ca|global)\\.(.+)");

    /** Names that an account gives itself; what stands behind them, only the account knows. */
    private static final Pattern OWN = Pattern.compile("arn:aws[\\w-]*:bedrock:[\\w-]*:\\d*:"
            + "(?:application-inference-profile|provisioned-model|custom-model-deployment)/[\\w.-]+");

    private final Map<String, RegisteredModel> models;
    private final Map<String, String> ownNames = new ConcurrentHashMap<>();
    private final boolean realLifecycle;

    private ModelRegistry(Map<String, RegisteredModel> models, boolean realLifecycle) {
        this.models = models;
        this.realLifecycle = realLifecycle;
    }

    /** Reads the registry file of this project; every model can be called. */
    public static ModelRegistry standard() {
        try (var file = ModelRegistry.class.getResourceAsStream("/bedrock/models.json")) {
            var root = JsonMapper.builder().build().readTree(Objects.requireNonNull(file));
            var models = new LinkedHashMap<String, RegisteredModel>();
            root.path("models").forEach(model -> models.put(model.path("id").asText(), RegisteredModel.of(model)));
            return new ModelRegistry(models, false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Refuses the models that Bedrock itself no longer serves. */
    public ModelRegistry withRealLifecycle() {
        return new ModelRegistry(models, true);
    }

    /**
     * Finds what is called.
     *
     * @param id a model's or an inference profile's id, or an ARN
     * @throws BedrockException with the service's text, if it cannot be called
     */
    public ModelProfile require(String id) {
        return OWN.matcher(id).matches() ? require(behind(id)) : requireShared(id);
    }

    private ModelProfile requireShared(String id) {
        var name = withoutArn(id);
        var profile = PROFILE.matcher(name);
        var model = registered(profile.matches() ? profile.group(1) : name);
        if (!model.access().onDemand() && !profile.matches()) {
            throw BedrockException.validation("Invocation of model ID " + id
                    + " with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference"
                    + " profile that contains this model.");
        }
        if (realLifecycle) {
            model.lifecycle().refusal().ifPresent(refusal -> {
                throw refusal;
            });
        }
        return model.profile().calledAs(name);
    }

    /**
     * Finds a model to count tokens for; inference profiles have no tokenizer.
     *
     * @throws BedrockException with the service's text, if it does not count
     */
    public ModelProfile requireCounting(String id) {
        var model = registered(withoutArn(id));
        if (!model.profile().limits().countsTokens()) {
            throw BedrockException.validation("The provided model doesn't support counting tokens");
        }
        return model.profile();
    }

    /**
     * Lets an ARN of the account's own stand for a model from now on.
     *
     * @param arn of an application inference profile, provisioned throughput or a deployment
     * @param id of a model or an inference profile, or its ARN
     * @throws IllegalArgumentException if it is no such ARN
     * @throws BedrockException if there is no such model
     */
    public void name(String arn, String id) {
        if (!OWN.matcher(arn).matches()) {
            throw new IllegalArgumentException("id: \"" + arn + "\" is not allowed; expected the ARN of an"
                    + " application-inference-profile, a provisioned-model or a custom-model-deployment");
        }
        requireShared(id);
        if (ownNames.size() >= MOST_OWN_NAMES) {
            throw new IllegalArgumentException("id: " + MOST_OWN_NAMES + " are named already");
        }
        ownNames.put(arn, id);
    }

    /** Whether the ARN stands for a model. */
    public boolean isNamed(String arn) {
        return ownNames.containsKey(arn);
    }

    public void forget(String arn) {
        ownNames.remove(arn);
    }

    /** Forgets all names that were given since the start. */
    public void forgetNames() {
        ownNames.clear();
    }

    /** Whether this is the id of a model or of its inference profile. */
    public boolean knows(ModelId id) {
        var profile = PROFILE.matcher(id.value());
        return models.containsKey(profile.matches() ? profile.group(1) : id.value());
    }

    /** All models that are there; with Bedrock's own life cycle, those not yet at their end. */
    public List<RegisteredModel> all() {
        return models.values().stream()
                .filter(model -> !realLifecycle || model.lifecycle() != Lifecycle.END_OF_LIFE)
                .toList();
    }

    /** What counts of a model's life cycle. */
    public Lifecycle lifecycle(RegisteredModel model) {
        return realLifecycle ? model.lifecycle() : Lifecycle.ACTIVE;
    }

    private RegisteredModel registered(String name) {
        var model = models.get(name);
        if (model == null) {
            throw BedrockException.validation(INVALID);
        }
        return model;
    }

    private String behind(String arn) {
        var id = ownNames.get(arn);
        if (id == null) {
            throw new BedrockException(
                    ErrorType.RESOURCE_NOT_FOUND,
                    "Could not resolve the foundation model from the provided model identifier.");
        }
        return id;
    }

    private static String withoutArn(String id) {
        var arn = ARN.matcher(id);
        return arn.matches() ? arn.group(1) : id;
    }
}

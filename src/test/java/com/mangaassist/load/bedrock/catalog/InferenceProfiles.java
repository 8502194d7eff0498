package com.mangaassist.load.bedrock.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.dialect.Constraints;
import com.mangaassist.load.bedrock.dialect.JsonBody;
import com.mangaassist.load.bedrock.dialect.Paging;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import com.mangaassist.load.protocol.Json;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * ListInferenceProfiles, GetInferenceProfile, CreateInferenceProfile, DeleteInferenceProfile.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_ListInferenceProfiles.html">ListInferenceProfiles</a>
 */
public final class InferenceProfiles {

    private static final String ARN = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/";

    private final AtomicLong number = new AtomicLong();
    private final Map<String, ObjectNode> created = new ConcurrentSkipListMap<>();
    private final ModelRegistry models;
    private final InstantSource clock;

    public InferenceProfiles(ModelRegistry models, InstantSource clock) {
        this.models = models;
        this.clock = clock;
    }

    public Answer list(Call call) {
        var type = call.query("type");
        var found = all().filter(profile ->
                        type.map(profile.path("type").asText()::equals).orElse(true))
                .toList();
        return json(200, new Paging(call).page("inferenceProfileSummaries", found));
    }

    /** @throws BedrockException if there is no such profile */
    public Answer get(Call call) {
        return json(200, require(call.parameter("inferenceProfileIdentifier")));
    }

    /** @throws BedrockException if the request is not valid */
    public Answer create(Call call) {
        var body = JsonBody.object(call.body(), () -> BedrockException.of(ErrorType.SERIALIZATION));
        var constraints = new Constraints();
        constraints.requireThere(body.path("inferenceProfileName"), "inferenceProfileName");
        constraints.requireThere(body.path("modelSource").path("copyFrom"), "modelSource.copyFrom");
        constraints.throwIfAny();
        var id = "%012d".formatted(number.incrementAndGet());
        models.name(ARN + id, body.path("modelSource").path("copyFrom").asText());
        created.put(ARN + id, described(id, body));
        return json(201, Json.newObject().put("inferenceProfileArn", ARN + id).put("status", "ACTIVE"));
    }

    /** @throws BedrockException if there is no such profile, or it is the service's own */
    public Answer delete(Call call) {
        var profile = require(call.parameter("inferenceProfileIdentifier"));
        var arn = profile.path("inferenceProfileArn").asText();
        if (created.remove(arn) == null) {
            throw BedrockException.validation("A system-defined inference profile cannot be deleted: " + arn);
        }
        models.forget(arn);
        return json(200, Json.newObject());
    }

    /** Those of the service and those of the account; a reset of the mock forgets the account's. */
    private Stream<ObjectNode> all() {
        created.keySet().removeIf(arn -> !models.isNamed(arn));
        return Stream.concat(SystemProfiles.of(models), created.values().stream());
    }

    private ObjectNode require(String id) {
        return all().filter(
                        profile -> id.equals(profile.path("inferenceProfileArn").asText())
                                || id.equals(profile.path("inferenceProfileId").asText()))
                .findFirst()
                .orElseThrow(() -> new BedrockException(
                        ErrorType.RESOURCE_NOT_FOUND, "The provided inference profile is not found."));
    }

    private ObjectNode described(String id, JsonNode body) {
        var now = clock.instant().toString();
        var profile = Json.newObject()
                .put("inferenceProfileName", body.path("inferenceProfileName").asText())
                .put("createdAt", now)
                .put("updatedAt", now)
                .put("inferenceProfileArn", ARN + id)
                .put("inferenceProfileId", id)
                .put("status", "ACTIVE")
                .put("type", "APPLICATION");
        if (body.hasNonNull("description")) {
            profile.put("description", body.path("description").asText());
        }
        var model = models.require(ARN + id).family();
        profile.putArray("models").addObject().put("modelArn", FoundationModels.ARN + model);
        return profile;
    }

    private static Answer json(int status, ObjectNode body) {
        return JsonAnswer.of(status, body.toString().getBytes(UTF_8));
    }
}

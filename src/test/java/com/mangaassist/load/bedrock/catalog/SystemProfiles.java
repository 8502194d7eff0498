package com.mangaassist.load.bedrock.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.model.RegisteredModel;
import com.mangaassist.load.protocol.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The inference profiles that the service itself defines, as seen from {@code us-east-1}. */
final class SystemProfiles {

    private static final String ARN = "arn:aws:bedrock:us-east-1:123456789012:inference-profile/";

    /** When the service made its profiles, nobody asks for; but clients read a date. */
    private static final String CREATED = "2024-08-26T00:00:00Z";

    private SystemProfiles() {}

    static Stream<ObjectNode> of(ModelRegistry models) {
        return models.all().stream()
                .flatMap(model -> model.access().profiles().stream().map(area -> described(model, area)));
    }

    private static ObjectNode described(RegisteredModel model, String area) {
        var id = area + "." + model.id();
        var global = area.equals("global");
        var profile = Json.newObject()
                .put(
                        "inferenceProfileName",
                        (global ? "Global Anthropic " : area.toUpperCase(Locale.ROOT) + " Anthropic ") + model.title())
                .put(
                        "description",
                        "Routes requests to Anthropic " + model.title()
                                + (global
                                        ? " globally across all supported AWS Regions."
                                        : " in us-east-1 and us-west-2."))
                .put("createdAt", CREATED)
                .put("updatedAt", CREATED)
                .put("inferenceProfileArn", ARN + id)
                .put("inferenceProfileId", id)
                .put("status", "ACTIVE")
                .put("type", "SYSTEM_DEFINED");
        var routes = profile.putArray("models");
        for (var region : List.of("us-east-1", global ? "" : "us-west-2")) {
            routes.addObject().put("modelArn", "arn:aws:bedrock:" + region + "::foundation-model/" + model.id());
        }
        return profile;
    }
}

package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.answer.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a Converse request says beside the conversation. */
final class ConverseTerms {

    private final JsonNode root;

    ConverseTerms(JsonNode root) {
        this.root = root;
    }

    Terms terms() {
        var quality = new Terms.Quality(
                root.path("performanceConfig").path("latency").asText(""),
                root.path("serviceTier").path("type").asText(""));
        return new Terms(metadata(), quality, form(), guard());
    }

    private Map<String, String> metadata() {
        var metadata = new HashMap<String, String>();
        root.path("requestMetadata")
                .properties()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asText()));
        return metadata;
    }

    private Terms.Form form() {
        var asked = ClaudeRequest.form(root.path("additionalModelRequestFields"));
        var fields = new ArrayList<String>();
        root.path("additionalModelResponseFieldPaths").forEach(path -> fields.add(path.asText()));
        return new Terms.Form(asked.thinks(), asked.schema().or(this::schema), fields);
    }

    /** The schema comes as a text that holds JSON. */
    private Optional<JsonNode> schema() {
        var schema = root.path("outputConfig")
                .path("textFormat")
                .path("structure")
                .path("jsonSchema")
                .path("schema");
        return schema.isTextual() ? Optional.of(JsonBody.lenient(schema.textValue())) : Optional.empty();
    }

    private Optional<Terms.Guard> guard() {
        var guard = root.path("guardrailConfig");
        return guard.isObject()
                ? Optional.of(new Terms.Guard(
                        guard.path("guardrailIdentifier").asText(),
                        guard.path("guardrailVersion").asText(),
                        guard.path("trace").asText().startsWith("enabled")))
                : Optional.empty();
    }
}

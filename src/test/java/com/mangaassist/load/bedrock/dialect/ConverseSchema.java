package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.answer.Terms;
import java.util.List;

/** The members of a Converse request: types, then constraints. Members that it does not know, AWS ignores. */
final class ConverseSchema {

    private static final List<String> OBJECTS = List.of(
            "inferenceConfig",
            "toolConfig",
            "guardrailConfig",
            "performanceConfig",
            "serviceTier",
            "outputConfig",
            "additionalModelRequestFields",
            "requestMetadata");

    private final Constraints constraints = new Constraints();
    private final JsonNode root;

    ConverseSchema(JsonNode root) {
        this.root = root;
    }

    void check() {
        OBJECTS.forEach(
                key -> Constraints.requireType(root.path(key), root.path(key).isObject(), "Object"));
        requireList(root.path("messages"));
        requireList(root.path("system"));
        constraints.requireThere(root.path("messages"), "messages");
        for (int i = 0; i < root.path("messages").size(); i++) {
            checkMessage(root.path("messages").path(i), "messages." + (i + 1) + ".member");
        }
        checkSystem();
        checkInference(root.path("inferenceConfig"));
        checkTools(root.path("toolConfig"));
        checkTerms();
        constraints.throwIfAny();
    }

    private void checkMessage(JsonNode message, String path) {
        Constraints.requireType(message, message.isObject(), "Object");
        Constraints.requireType(message.path("role"), message.path("role").isTextual(), "String");
        requireList(message.path("content"));
        constraints.requireThere(message.path("role"), path + ".role");
        constraints.requireThere(message.path("content"), path + ".content");
        constraints.requireOneOf(message.path("role"), path + ".role", List.of("user", "assistant"));
        for (var block : message.path("content")) {
            Constraints.requireType(block, block.isObject(), "Object");
            Constraints.requireType(block.path("text"), block.path("text").isTextual(), "String");
        }
    }

    private void checkSystem() {
        for (var block : root.path("system")) {
            Constraints.requireType(block, block.isObject(), "Object");
            Constraints.requireType(block.path("text"), block.path("text").isTextual(), "String");
        }
    }

    private void checkInference(JsonNode config) {
        var maxTokens = config.path("maxTokens");
        Constraints.requireType(maxTokens, maxTokens.isIntegralNumber(), "Integer");
        constraints.requireRange(maxTokens, "inferenceConfig.maxTokens", 1, Double.MAX_VALUE);
        for (var key : List.of("temperature", "topP")) {
            Constraints.requireType(config.path(key), config.path(key).isNumber(), "Float");
            constraints.requireRange(config.path(key), "inferenceConfig." + key, 0, 1);
        }
        requireList(config.path("stopSequences"));
        config.path("stopSequences").forEach(stop -> Constraints.requireType(stop, stop.isTextual(), "String"));
    }

    private void checkTools(JsonNode config) {
        if (config.isMissingNode() || config.isNull()) {
            return;
        }
        var tools = config.path("tools");
        requireList(tools);
        constraints.requireThere(tools, "toolConfig.tools");
        if (tools.isArray() && tools.isEmpty()) {
            constraints.add("'[]'", "toolConfig.tools", "Member must have length greater than or equal to 1");
        }
        for (int i = 0; i < tools.size(); i++) {
            var spec = tools.path(i).path("toolSpec");
            if (spec.isObject()) {
                constraints.requireThere(spec.path("name"), "toolConfig.tools." + (i + 1) + ".member.toolSpec.name");
                constraints.requireThere(
                        spec.path("inputSchema"), "toolConfig.tools." + (i + 1) + ".member.toolSpec.inputSchema");
            }
        }
    }

    private void checkTerms() {
        requireList(root.path("additionalModelResponseFieldPaths"));
        requireOneOf("performanceConfig", "latency", Terms.Quality.LATENCIES);
        requireOneOf("serviceTier", "type", Terms.Quality.TIERS);
        var guard = root.path("guardrailConfig");
        if (guard.isObject() && !guard.isEmpty()) {
            constraints.requireThere(guard.path("guardrailIdentifier"), "guardrailConfig.guardrailIdentifier");
            constraints.requireThere(guard.path("guardrailVersion"), "guardrailConfig.guardrailVersion");
        }
    }

    private void requireOneOf(String object, String member, List<String> allowed) {
        var value = root.path(object).path(member);
        Constraints.requireType(value, value.isTextual(), "String");
        constraints.requireOneOf(value, object + "." + member, allowed);
    }

    private static void requireList(JsonNode value) {
        Constraints.requireType(value, value.isArray(), "List");
    }
}

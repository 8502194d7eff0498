package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** The shape of an InvokeModel body for Claude: keys and types. */
final class ClaudeSchema {

    private static final Map<String, JsonType> OPTIONAL = Map.of(
            "anthropic_beta", JsonType.ARRAY,
            "temperature", JsonType.NUMBER,
            "top_p", JsonType.NUMBER,
            "top_k", JsonType.INTEGER,
            "stop_sequences", JsonType.ARRAY,
            "tools", JsonType.ARRAY,
            "tool_choice", JsonType.OBJECT,
            "metadata", JsonType.OBJECT,
            "thinking", JsonType.OBJECT,
            "context_management", JsonType.OBJECT);

    private static final Set<String> OTHER =
            Set.of("anthropic_version", "max_tokens", "messages", "system", "output_config", "output_format");

    private static final Set<String> BLOCKS = Set.of(
            "text", "image", "document", "tool_use", "tool_result", "thinking", "redacted_thinking", "search_result");

    private final Violations violations = new Violations();
    private final JsonNode root;

    ClaudeSchema(JsonNode root) {
        this.root = root;
    }

    void check() {
        violations.requireKeys(root, "", "anthropic_version", "max_tokens", "messages");
        checkKeys();
        OPTIONAL.forEach((key, type) -> violations.is(root.path(key), "/" + key, type));
        violations.is(root.path("anthropic_version"), "/anthropic_version", JsonType.STRING);
        violations.is(root.path("max_tokens"), "/max_tokens", JsonType.INTEGER);
        checkTexts("stop_sequences");
        checkSystem();
        if (violations.is(root.path("messages"), "/messages", JsonType.ARRAY)) {
            for (int i = 0; i < root.path("messages").size(); i++) {
                checkMessage(root.path("messages").path(i), "/messages/" + i);
            }
        }
        checkTools();
        if (root.path("messages").isArray()) {
            violations.throwIfAnyWithMessages();
        }
        violations.throwIfAny();
    }

    private void checkKeys() {
        root.fieldNames().forEachRemaining(key -> {
            if (!OPTIONAL.containsKey(key) && !OTHER.contains(key)) {
                violations.add("", "extraneous key [" + key + "] is not permitted");
            }
        });
    }

    private void checkTexts(String key) {
        for (int i = 0; i < root.path(key).size(); i++) {
            violations.is(root.path(key).path(i), "/" + key + "/" + i, JsonType.STRING);
        }
    }

    private void checkSystem() {
        var system = root.path("system");
        if (system.isArray()) {
            for (int i = 0; i < system.size(); i++) {
                violations.requireKeys(system.path(i), "/system/" + i, "text");
                violations.is(system.path(i).path("text"), "/system/" + i + "/text", JsonType.STRING);
            }
        } else {
            violations.is(system, "/system", JsonType.STRING);
        }
    }

    private void checkMessage(JsonNode message, String path) {
        if (!violations.is(message, path, JsonType.OBJECT)) {
            return;
        }
        violations.requireKeys(message, path, "role", "content");
        violations.permitKeys(message, path, Set.of("role", "content"));
        violations.is(message.path("role"), path + "/role", JsonType.STRING);
        var content = message.path("content");
        if (content.isArray()) {
            for (int i = 0; i < content.size(); i++) {
                checkBlock(content.path(i), path + "/content/" + i);
            }
        } else {
            violations.is(content, path + "/content", JsonType.STRING);
        }
    }

    private void checkBlock(JsonNode block, String path) {
        if (!violations.is(block, path, JsonType.OBJECT)) {
            return;
        }
        violations.requireKeys(block, path, "type");
        var type = block.path("type").asText("");
        if (block.has("type") && !BLOCKS.contains(type)) {
            violations.add(path + "/type", type + " is not a valid enum value");
        }
        if (type.equals("text")) {
            violations.requireKeys(block, path, "text");
            violations.is(block.path("text"), path + "/text", JsonType.STRING);
        }
        if (type.equals("image")) {
            violations.requireKeys(block, path, "source");
        }
    }

    private void checkTools() {
        for (int i = 0; i < root.path("tools").size(); i++) {
            var path = "/tools/" + i;
            if (violations.is(root.path("tools").path(i), path, JsonType.OBJECT)) {
                violations.requireKeys(root.path("tools").path(i), path, "name");
            }
        }
    }
}

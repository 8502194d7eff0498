package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.model.ModelProfile;
import java.util.regex.Pattern;

/** What a body of the right shape may still get wrong; Bedrock passes Anthropic's own texts through. */
final class ClaudeRules {

    /** {@code bedrock-2023-05-31} as documented; Anthropic's own client sends later dates, without the prefix. */
    private static final Pattern VERSION = Pattern.compile("(bedrock-)?\\d{4}-\\d{2}-\\d{2}");

    private final JsonNode root;
    private final JsonNode messages;

    ClaudeRules(JsonNode root) {
        this.root = root;
        this.messages = root.path("messages");
    }

    void check(ModelProfile model) {
        checkVersion();
        checkMaxTokens(model);
        checkShare("temperature");
        checkShare("top_p");
        if (root.has("top_k") && root.path("top_k").asDouble() < 0) {
            throw BedrockException.validation("top_k: range: -1 or 0 or greater");
        }
        checkRoles();
        for (int i = 0; i < messages.size(); i++) {
            checkContent(i);
        }
        new ClaudeExtras(root).check();
    }

    private void checkVersion() {
        var version = root.path("anthropic_version").asText();
        if (!VERSION.matcher(version).matches()) {
            throw BedrockException.malformed("#/anthropic_version: " + version + " is not a valid enum value");
        }
    }

    private void checkMaxTokens(ModelProfile model) {
        var asked = root.path("max_tokens");
        int allowed = model.limits().outputTokens();
        if (asked.bigIntegerValue().signum() < 1) {
            throw BedrockException.malformed("#/max_tokens: " + asked.asText() + " is not greater or equal to 1");
        }
        if (!asked.canConvertToInt() || asked.asInt() > allowed) {
            throw BedrockException.validation("max_tokens: " + asked.asText() + " > " + allowed
                    + ", which is the maximum allowed number of output tokens for " + model.shortName());
        }
    }

    private void checkShare(String key) {
        double share = root.path(key).asDouble();
        if (root.has(key) && !(share >= 0 && share <= 1)) {
            throw BedrockException.validation(key + ": range: -1 or 0..1");
        }
    }

    private void checkRoles() {
        if (messages.isEmpty()) {
            throw BedrockException.validation("messages: at least one message is required");
        }
        var before = "";
        for (var message : messages) {
            var role = message.path("role").asText();
            checkRole(role);
            if (before.isEmpty() && role.equals("assistant")) {
                throw BedrockException.validation("messages: first message must use the \"user\" role");
            }
            if (role.equals(before)) {
                throw BedrockException.validation(
                        "messages: roles must alternate between \"user\" and \"assistant\", but" + " found multiple \""
                                + role + "\" roles in a row");
            }
            before = role;
        }
    }

    private static void checkRole(String role) {
        if (!role.equals("user") && !role.equals("assistant")) {
            throw BedrockException.validation("messages: Unexpected role \"" + role + "\". "
                    + (role.equals("system")
                            ? "The Messages API accepts a top-level `system` parameter, not \"system\" as an input"
                                    + " message role."
                            : "Allowed roles are \"user\" or \"assistant\"."));
        }
    }

    private void checkContent(int index) {
        var message = messages.path(index);
        var content = message.path("content");
        boolean last = index == messages.size() - 1;
        boolean prefill = last && message.path("role").asText().equals("assistant");
        if (isEmpty(content) && !prefill) {
            throw BedrockException.validation("messages." + index
                    + ": all messages must have non-empty content except for the optional final assistant message");
        }
        if (content.isTextual() && !content.textValue().isEmpty()) {
            checkBlank(content.textValue());
        }
        content.forEach(ClaudeRules::checkBlock);
        if (prefill
                && content.isTextual()
                && !content.textValue().stripTrailing().equals(content.textValue())) {
            throw BedrockException.validation("messages: final assistant content cannot end with trailing whitespace");
        }
    }

    private static void checkBlock(JsonNode block) {
        if (block.path("type").asText().equals("text")) {
            var text = block.path("text").asText();
            if (text.isEmpty()) {
                throw BedrockException.validation("messages: text content blocks must be non-empty");
            }
            checkBlank(text);
        }
    }

    private static void checkBlank(String text) {
        if (text.isBlank()) {
            throw BedrockException.validation("messages: text content blocks must contain non-whitespace text");
        }
    }

    private static boolean isEmpty(JsonNode content) {
        return content.isTextual() ? content.textValue().isEmpty() : content.isEmpty();
    }
}

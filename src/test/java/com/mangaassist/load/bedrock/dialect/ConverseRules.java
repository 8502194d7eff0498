package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.model.ModelProfile;

/** What a Converse request of the right shape may still get wrong. */
final class ConverseRules {

    private final JsonNode root;
    private final JsonNode messages;

    ConverseRules(JsonNode root) {
        this.root = root;
        this.messages = root.path("messages");
    }

    void check(ModelProfile model) {
        checkMaxTokens(model.limits().outputTokens());
        if (messages.isEmpty() || !messages.path(0).path("role").asText().equals("user")) {
            throw BedrockException.validation("A conversation must start with a user message. Try again with a"
                    + " conversation that starts with a user message.");
        }
        var before = "";
        for (int i = 0; i < messages.size(); i++) {
            var role = messages.path(i).path("role").asText();
            if (role.equals(before)) {
                throw BedrockException.validation("A conversation must alternate between user and assistant roles. Make"
                        + " sure the conversation alternates between user and assistant roles and try again.");
            }
            checkContent(messages.path(i).path("content"), "messages." + i);
            before = role;
        }
        for (int i = 0; i < root.path("system").size(); i++) {
            checkText(root.path("system").path(i), "SystemContentBlock", "system." + i);
        }
        new ConverseTools(root).check();
    }

    private void checkMaxTokens(int limit) {
        var asked = root.path("inferenceConfig").path("maxTokens");
        if (asked.isNumber() && (!asked.canConvertToInt() || asked.asInt() > limit)) {
            throw BedrockException.validation("The maximum tokens you requested exceeds the model limit of " + limit
                    + ". Try again with a maximum tokens value that is lower than " + limit + ".");
        }
    }

    private static void checkContent(JsonNode content, String path) {
        if (content.isEmpty()) {
            throw BedrockException.validation("The content field in the Message object at " + path
                    + " is empty. Add a ContentBlock object to the content field and try again.");
        }
        for (int i = 0; i < content.size(); i++) {
            checkText(content.path(i), "ContentBlock", path + ".content." + i);
        }
    }

    private static void checkText(JsonNode block, String kind, String path) {
        if (block.path("text").isTextual() && block.path("text").textValue().isBlank()) {
            throw BedrockException.validation("The text field in the " + kind + " object at " + path
                    + " is blank. Add text to the text field, and try again.");
        }
        if (block.isEmpty()) {
            throw BedrockException.validation("The " + kind + " object at " + path
                    + " must set one of the following keys: text, image, document, toolUse, toolResult.");
        }
    }
}

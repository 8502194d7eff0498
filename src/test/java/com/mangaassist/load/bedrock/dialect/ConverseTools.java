package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.error.BedrockException;

/** Calls of tools in a Converse request, and their results: each where it belongs. */
final class ConverseTools {

    private final JsonNode root;
    private final JsonNode messages;

    ConverseTools(JsonNode root) {
        this.root = root;
        this.messages = root.path("messages");
    }

    void check() {
        for (int i = 0; i < messages.size(); i++) {
            checkDefined(messages.path(i));
            checkCount(i);
            checkAnswered(i);
        }
    }

    private void checkDefined(JsonNode message) {
        boolean uses = !ToolPairs.CONVERSE.calls(message).isEmpty()
                || !ToolPairs.CONVERSE.results(message).isEmpty();
        if (uses && root.path("toolConfig").path("tools").isEmpty()) {
            throw BedrockException.validation(
                    "The toolConfig field must be defined when using toolUse and toolResult content blocks.");
        }
    }

    private void checkCount(int index) {
        int results = ToolPairs.CONVERSE.results(messages.path(index)).size();
        if (results > ToolPairs.CONVERSE.calls(messages.path(index - 1)).size()) {
            throw BedrockException.validation("The number of toolResult blocks at messages." + index
                    + ".content exceeds the number of toolUse blocks of previous turn.");
        }
    }

    private void checkAnswered(int index) {
        var unanswered = ToolPairs.CONVERSE.unanswered(messages.path(index), messages.path(index + 1));
        if (!unanswered.isEmpty()) {
            throw BedrockException.validation("Expected toolResult blocks at messages." + (index + 1)
                    + ".content for the following Ids: " + String.join(", ", unanswered));
        }
    }
}

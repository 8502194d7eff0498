package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.error.BedrockException;

/** Calls of tools and thinking: what a request may get wrong that has them. */
final class ClaudeExtras {

    private static final int LEAST_THINKING = 1_024;

    private final JsonNode root;

    ClaudeExtras(JsonNode root) {
        this.root = root;
    }

    void check() {
        checkThinking(root.path("thinking"));
        var messages = root.path("messages");
        for (int i = 0; i < messages.size(); i++) {
            checkResults(messages, i);
            checkCalls(messages, i);
        }
    }

    private void checkThinking(JsonNode thinking) {
        if (!thinking.path("type").asText().equals("enabled")) {
            return;
        }
        int budget = thinking.path("budget_tokens").asInt();
        if (budget < LEAST_THINKING) {
            throw BedrockException.validation(
                    "thinking.enabled.budget_tokens: Input should be greater than or equal to " + LEAST_THINKING);
        }
        if (root.path("max_tokens").asInt() <= budget) {
            throw BedrockException.validation("`max_tokens` must be greater than `thinking.budget_tokens`.");
        }
        if (root.path("temperature").asDouble(1) != 1) {
            throw BedrockException.validation("`temperature` may only be set to 1 when thinking is enabled.");
        }
        var choice = root.path("tool_choice").path("type").asText();
        if (choice.equals("any") || choice.equals("tool")) {
            throw BedrockException.validation("Thinking may not be enabled when tool_choice forces tool use.");
        }
    }

    private static void checkCalls(JsonNode messages, int index) {
        var unanswered = ToolPairs.CLAUDE.unanswered(messages.path(index), messages.path(index + 1));
        if (!unanswered.isEmpty()) {
            throw BedrockException.validation("messages." + index
                    + ": `tool_use` ids were found without `tool_result` blocks immediately after: "
                    + String.join(", ", unanswered)
                    + ". Each `tool_use` block must have a corresponding `tool_result` block in the next message.");
        }
    }

    private static void checkResults(JsonNode messages, int index) {
        var results = ToolPairs.CLAUDE.results(messages.path(index));
        if (results.isEmpty()) {
            return;
        }
        results.removeAll(ToolPairs.CLAUDE.calls(messages.path(index - 1)));
        for (var unknown : results) {
            throw BedrockException.validation("messages." + index + ".content."
                    + indexOfResult(messages.path(index).path("content"), unknown)
                    + ": unexpected `tool_use_id` found in `tool_result` blocks: " + unknown
                    + ". Each `tool_result` block must have a corresponding `tool_use` block in the previous message.");
        }
    }

    private static int indexOfResult(JsonNode content, String id) {
        int index = 0;
        while (!content.path(index).path("tool_use_id").asText().equals(id)) {
            index++;
        }
        return index;
    }
}

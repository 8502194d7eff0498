package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.model.ModelProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Reads the body of InvokeModel; each refusal has the service's text. */
final class ClaudeRequest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode root;

    /** @throws BedrockException if this is no JSON object */
    ClaudeRequest(byte[] body) {
        this.root = parsed(body);
        if (!root.isObject()) {
            throw BedrockException.malformed("");
        }
    }

    Inference inference(ModelProfile model) {
        require("anthropic_version");
        require("messages");
        require("max_tokens");
        int maxTokens = root.path("max_tokens").asInt();
        var stops = new ArrayList<String>();
        root.path("stop_sequences").forEach(stop -> stops.add(stop.asText()));
        var conversation = new Inference.Conversation(text(root.path("system")), messages());
        return new Inference(model, conversation, maxTokens, List.copyOf(stops));
    }

    private List<Inference.Message> messages() {
        var messages = new ArrayList<Inference.Message>();
        for (var message : root.path("messages")) {
            messages.add(new Inference.Message(message.path("role").asText(), text(message.path("content"))));
        }
        if (messages.isEmpty()) {
            throw BedrockException.validation("messages: at least one message is required");
        }
        return List.copyOf(messages);
    }

    private void require(String key) {
        if (!root.has(key)) {
            throw BedrockException.malformed("#: subject must not be valid against schema {\"required\":[\"messages\"]}"
                    + "#: required key [" + key + "] not found");
        }
    }

    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText("");
        }
        var text = new StringJoiner(" ");
        content.forEach(block -> {
            if (block.path("text").isTextual()) {
                text.add(block.path("text").textValue());
            }
        });
        return text.toString();
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException notJson) {
            throw BedrockException.malformed("");
        }
    }
}

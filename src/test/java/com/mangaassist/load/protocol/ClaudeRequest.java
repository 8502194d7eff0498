package com.mangaassist.load.protocol;

import java.util.List;

/**
 * The body of a Claude 3 call on Bedrock, on both invoke operations.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-messages.html">Anthropic
 *     Claude Messages API</a>
 */
public record ClaudeRequest(int maxTokens, List<Message> messages) {

    /** The only version that Bedrock accepts. */
    public static final String VERSION = "bedrock-2023-05-31";

    /** No answer is longer. */
    public static final int MAX_TOKENS = 512;

    /** One side's words; roles alternate and the user speaks first. */
    public record Message(String role, String text) {

        public Message {
            if (!role.equals("user") && !role.equals("assistant")) {
                throw new IllegalArgumentException("role: \"" + role + "\" is not allowed; expected user or assistant");
            }
        }
    }

    public ClaudeRequest {
        if (maxTokens < 1) {
            throw new IllegalArgumentException("max_tokens: " + maxTokens + " is not allowed; expected at least 1");
        }
        messages = List.copyOf(messages);
    }

    /** A conversation's first question, answered with 512 tokens at most. */
    public static ClaudeRequest of(String prompt) {
        return new ClaudeRequest(MAX_TOKENS, List.of(new Message("user", prompt)));
    }

    /** The body as JSON text. No system prompt: each of its tokens would be billed with each message. */
    public String json() {
        var body = Json.newObject().put("anthropic_version", VERSION).put("max_tokens", maxTokens);
        var turns = body.putArray("messages");
        messages.forEach(
                message -> turns.addObject().put("role", message.role()).put("content", message.text()));
        return body.toString();
    }
}

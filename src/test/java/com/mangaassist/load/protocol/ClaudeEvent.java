package com.mangaassist.load.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One event of Claude's stream, as the {@code bytes} of a Bedrock chunk carry it; only what a chat needs of it.
 *
 * @see <a href="https://docs.anthropic.com/en/api/messages-streaming">Streaming messages</a>
 */
public sealed interface ClaudeEvent {

    /** {@code message_start}: what was read, and a first count of what will be written. */
    record Started(TokenUsage usage) implements ClaudeEvent {}

    /** {@code content_block_delta} with a piece of text; the text may be empty. */
    record Text(String text) implements ClaudeEvent {}

    /** {@code message_delta}: why the model stopped and how much it wrote in all. */
    record Ending(String stopReason, long outputTokens) implements ClaudeEvent {}

    /**
     * {@code message_stop}: the only proof that an answer is complete.
     *
     * @param billed Bedrock's own count, which replaces the model's and is never added to it
     */
    record Stopped(Optional<TokenUsage> billed) implements ClaudeEvent {}

    /** Anything else, such as {@code content_block_start} or {@code ping}. */
    record Other(String type) implements ClaudeEvent {}

    /** @throws InvalidFrameException if it is not a JSON object with a type */
    static ClaudeEvent parse(byte[] utf8) {
        var event = Json.object(utf8);
        var type = Json.text(event, "type");
        return switch (type) {
            case "content_block_delta" -> textOrOther(event.path("delta"));
            case "message_start" ->
                new Started(UsageFields.ANTHROPIC.read(event.path("message").path("usage")));
            case "message_delta" -> ending(event);
            case "message_stop" -> new Stopped(metrics(event.path("amazon-bedrock-invocationMetrics")));
            default -> new Other(type);
        };
    }

    private static ClaudeEvent textOrOther(JsonNode delta) {
        var type = delta.path("type").asText("");
        return type.equals("text_delta") ? new Text(Json.text(delta, "text")) : new Other(type);
    }

    private static Ending ending(JsonNode event) {
        var written = event.path("usage").path("output_tokens").asLong();
        return new Ending(event.path("delta").path("stop_reason").asText(""), written);
    }

    private static Optional<TokenUsage> metrics(JsonNode metrics) {
        return Optional.of(metrics).filter(JsonNode::isObject).map(UsageFields.METRICS::read);
    }
}

package com.mangaassist.load.protocol;

/** What a plain invoke returns: the text blocks as one text, and what it cost in tokens. */
public record ClaudeAnswer(String text, String stopReason, TokenUsage usage) {

    /** @throws InvalidFrameException if it is no Claude message */
    public static ClaudeAnswer parse(byte[] utf8) {
        var message = Json.object(utf8);
        var text = new StringBuilder();
        for (var block : message.path("content")) {
            text.append(block.path("text").asText(""));
        }
        return new ClaudeAnswer(
                text.toString(), Json.text(message, "stop_reason"), UsageFields.ANTHROPIC.read(message.path("usage")));
    }
}

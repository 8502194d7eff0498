package com.mangaassist.load.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The names under which token counts travel; a count that is not there is 0. */
enum UsageFields {
    /** Claude's {@code usage}, and so this project's chat frames. */
    ANTHROPIC("input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens"),
    /** Bedrock's {@code amazon-bedrock-invocationMetrics}. */
    METRICS("inputTokenCount", "outputTokenCount", "cacheReadInputTokenCount", "cacheWriteInputTokenCount");

    private final String input;
    private final String output;
    private final String cacheRead;
    private final String cacheWrite;

    UsageFields(String input, String output, String cacheRead, String cacheWrite) {
        this.input = input;
        this.output = output;
        this.cacheRead = cacheRead;
        this.cacheWrite = cacheWrite;
    }

    TokenUsage read(JsonNode counts) {
        return new TokenUsage(
                counts.path(input).asLong(),
                counts.path(output).asLong(),
                counts.path(cacheRead).asLong(),
                counts.path(cacheWrite).asLong());
    }

    /** Those of the prompt cache only where there are any. */
    void write(ObjectNode counts, TokenUsage usage) {
        counts.put(input, usage.inputTokens()).put(output, usage.outputTokens());
        if (usage.cacheReadTokens() > 0 || usage.cacheWriteTokens() > 0) {
            counts.put(cacheRead, usage.cacheReadTokens()).put(cacheWrite, usage.cacheWriteTokens());
        }
    }
}

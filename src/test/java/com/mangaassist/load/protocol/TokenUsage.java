package com.mangaassist.load.protocol;

/**
 * Tokens that one invocation, or many, read and wrote.
 *
 * @param inputTokens read anew, those of the prompt cache not among them
 * @param cacheReadTokens read from Bedrock's prompt cache
 * @param cacheWriteTokens written to it
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html">Prompt caching</a>
 */
public record TokenUsage(long inputTokens, long outputTokens, long cacheReadTokens, long cacheWriteTokens) {

    public static final TokenUsage NONE = new TokenUsage(0, 0);

    public TokenUsage {
        if (inputTokens < 0 || outputTokens < 0 || cacheReadTokens < 0 || cacheWriteTokens < 0) {
            throw new IllegalArgumentException("tokens must not be negative: " + inputTokens + ", " + outputTokens
                    + ", " + cacheReadTokens + ", " + cacheWriteTokens);
        }
    }

    /** Without a prompt cache. */
    public TokenUsage(long inputTokens, long outputTokens) {
        this(inputTokens, outputTokens, 0, 0);
    }

    /** The same with another count of what was written. */
    public TokenUsage writing(long tokens) {
        return new TokenUsage(inputTokens, tokens, cacheReadTokens, cacheWriteTokens);
    }

    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                cacheReadTokens + other.cacheReadTokens,
                cacheWriteTokens + other.cacheWriteTokens);
    }

    public long total() {
        return inputTokens + outputTokens + cacheReadTokens + cacheWriteTokens;
    }
}

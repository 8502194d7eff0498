package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.TokenUsage;

/**
 * What the system under test charges for one turn.
 *
 * @param charged tokens of all attempts at the answer; none where nobody says
 * @param recorded whether they are those that a service reported when the answer was recorded
 */
public record Receipt(TokenUsage charged, boolean recorded) {

    public static final Receipt UNKNOWN = new Receipt(TokenUsage.NONE, false);

    /** What was charged beyond the answer that arrived. */
    public TokenUsage beyond(TokenUsage answer) {
        return new TokenUsage(
                Math.max(0, charged.inputTokens() - answer.inputTokens()),
                Math.max(0, charged.outputTokens() - answer.outputTokens()),
                Math.max(0, charged.cacheReadTokens() - answer.cacheReadTokens()),
                Math.max(0, charged.cacheWriteTokens() - answer.cacheWriteTokens()));
    }
}

package com.mangaassist.load.bedrock.usage;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;

/**
 * What became of one request.
 *
 * @param outcome {@code answered}, {@code broken} by a fault, or the code of an error
 * @param latencyNanos from the request to its last content; 0 if it got none
 */
public record CallRecord(Caller caller, String outcome, TokenUsage usage, long latencyNanos) {

    /** Which attempt at which request asked which model; the request's id is empty if it was refused unread. */
    public record Caller(String requestId, int attempt, ModelId model) {}
}

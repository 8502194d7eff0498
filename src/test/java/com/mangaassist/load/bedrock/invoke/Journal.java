package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.usage.Timeline;
import com.mangaassist.load.bedrock.usage.Timelines;
import com.mangaassist.load.bedrock.usage.UsageLedger;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;

/** Where finished answers are written down. */
public record Journal(UsageLedger usage, Timelines timelines) {

    void answered(Invocation invocation, long firstNanos, long lastNanos) {
        timelines.add(invocation.requestId(), new Timeline(invocation.receivedNanos(), firstNanos, lastNanos));
        usage.answered(invocation.model(), invocation.usage(), lastNanos - invocation.receivedNanos());
    }

    /** A stream that broke off; Bedrock bills what was generated. */
    void broken(Invocation invocation, int tokensWritten) {
        usage.broken(invocation.model(), new TokenUsage(invocation.usage().inputTokens(), tokensWritten));
    }

    void failed(ModelId model, ErrorType error) {
        usage.failed(model, error.code());
    }
}

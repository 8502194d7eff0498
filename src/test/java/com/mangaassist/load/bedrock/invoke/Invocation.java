package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.dialect.Dialect;
import com.mangaassist.load.bedrock.pacing.Pacing;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;

/** One answer on its way. */
record Invocation(String requestId, Dialect.Reply reply, Pacing.Schedule schedule, long receivedNanos) {

    long firstDueNanos() {
        return receivedNanos + schedule.firstNanos();
    }

    long dueNanos(int tokensAfterFirst) {
        return receivedNanos + schedule.after(tokensAfterFirst);
    }

    ModelId model() {
        return reply.model().id();
    }

    TokenUsage usage() {
        return reply.completion().usage();
    }
}

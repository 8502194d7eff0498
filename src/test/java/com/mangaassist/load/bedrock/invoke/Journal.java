package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.usage.Timeline;
import com.mangaassist.load.bedrock.usage.Timelines;
import com.mangaassist.load.bedrock.usage.UsageLedger;

/** Where finished answers are written down. */
public record Journal(UsageLedger usage, Timelines timelines) {

    void answered(Invocation invocation, long firstNanos, long lastNanos) {
        timelines.add(invocation.requestId(), new Timeline(invocation.receivedNanos(), firstNanos, lastNanos));
        usage.answered(invocation.model(), invocation.usage());
    }
}

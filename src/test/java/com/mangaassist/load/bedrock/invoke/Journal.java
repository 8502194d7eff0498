package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.usage.Bills;
import com.mangaassist.load.bedrock.usage.CallLog;
import com.mangaassist.load.bedrock.usage.CallRecord;
import com.mangaassist.load.bedrock.usage.PacingError;
import com.mangaassist.load.bedrock.usage.Timeline;
import com.mangaassist.load.bedrock.usage.Timelines;
import com.mangaassist.load.bedrock.usage.UsageLedger;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;

/** Where it is written down what became of each request. */
public record Journal(UsageLedger usage, Bills bills, Timelines timelines, CallLog calls, PacingError pacing) {

    private static final int TIMELINES = 100_000;
    private static final int CALLS = 10_000;
    private static final int BILLS = 20_000;

    public static Journal empty() {
        return new Journal(
                new UsageLedger(), new Bills(BILLS), new Timelines(TIMELINES), new CallLog(CALLS), PacingError.none());
    }

    public void clear() {
        usage.clear();
        bills.clear();
        timelines.clear();
        calls.clear();
        pacing.clear();
    }

    void answered(Invocation invocation, long firstNanos, long lastNanos) {
        long latency = lastNanos - invocation.receivedNanos();
        timelines.add(invocation.requestId(), new Timeline(invocation.receivedNanos(), firstNanos, lastNanos));
        usage.answered(invocation.model(), invocation.usage(), latency);
        bills.charge(invocation.requestId(), invocation.bill(invocation.usage()));
        calls.add(new CallRecord(invocation.caller(), "answered", invocation.usage(), latency));
        invocation.settle(invocation.usage().total());
    }

    /** An answer that nobody waited for. */
    void ranJob(Invocation invocation, boolean batch) {
        if (batch) {
            usage.batched(invocation.model(), invocation.usage());
        } else {
            usage.answered(invocation.model(), invocation.usage(), 0);
        }
        calls.add(new CallRecord(invocation.caller(), "answered", invocation.usage(), 0));
        invocation.settle(invocation.usage().total());
    }

    /** A stream that broke off; Bedrock bills what was generated. */
    void broken(Invocation invocation, int tokensWritten) {
        var billed = invocation.usage().writing(tokensWritten);
        usage.broken(invocation.model(), billed);
        bills.charge(invocation.requestId(), invocation.bill(billed));
        calls.add(new CallRecord(invocation.caller(), "broken", billed, 0));
        invocation.settle(billed.total());
    }

    void failed(CallRecord.Caller caller, ErrorType error) {
        usage.failed(caller.model(), error.code());
        calls.add(new CallRecord(caller, error.code(), TokenUsage.NONE, 0));
    }

    void retried(ModelId model) {
        usage.retried(model);
    }
}

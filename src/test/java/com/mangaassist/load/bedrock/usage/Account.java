package com.mangaassist.load.bedrock.usage;

import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** The sums of one model. */
final class Account {

    private final LongAdder calls = new LongAdder();
    private final LongAdder broken = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder input = new LongAdder();
    private final LongAdder output = new LongAdder();
    private final LongAdder cacheRead = new LongAdder();
    private final LongAdder cacheWrite = new LongAdder();
    private final LongAdder latencyNanos = new LongAdder();
    private final LongAdder batchInput = new LongAdder();
    private final LongAdder batchOutput = new LongAdder();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();

    void answered(TokenUsage usage, long nanos) {
        calls.increment();
        latencyNanos.add(nanos);
        add(usage);
    }

    void broken(TokenUsage usage) {
        broken.increment();
        add(usage);
    }

    void batched(TokenUsage usage) {
        batchInput.add(usage.inputTokens());
        batchOutput.add(usage.outputTokens());
    }

    void failed(String errorCode) {
        errors.computeIfAbsent(errorCode, first -> new LongAdder()).increment();
    }

    void retried() {
        retries.increment();
    }

    UsageReport.ModelUsage read() {
        var tokens = new TokenUsage(input.sum(), output.sum(), cacheRead.sum(), cacheWrite.sum());
        var byType = errors.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, error -> error.getValue().sum()));
        return new UsageReport.ModelUsage(
                new UsageReport.Served(calls.sum(), broken.sum(), tokens, latencyNanos.sum()),
                byType,
                retries.sum(),
                new TokenUsage(batchInput.sum(), batchOutput.sum()));
    }

    private void add(TokenUsage usage) {
        input.add(usage.inputTokens());
        output.add(usage.outputTokens());
        if (usage.cacheReadTokens() + usage.cacheWriteTokens() > 0) {
            cacheRead.add(usage.cacheReadTokens());
            cacheWrite.add(usage.cacheWriteTokens());
        }
    }
}

package com.mangaassist.load.bedrock.usage;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Adds up what each model served; safe for all event loops at once. */
public final class UsageLedger {

    private final Map<ModelId, Account> accounts = new ConcurrentHashMap<>();

    public void answered(ModelId model, TokenUsage usage) {
        account(model).answered(usage);
    }

    public void failed(ModelId model) {
        account(model).errors.increment();
    }

    public UsageReport report() {
        return new UsageReport(accounts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, account -> account.getValue().read())));
    }

    public void clear() {
        accounts.clear();
    }

    private Account account(ModelId model) {
        var account = accounts.get(model);
        return account != null ? account : accounts.computeIfAbsent(model, first -> new Account());
    }

    private static final class Account {

        private final LongAdder calls = new LongAdder();
        private final LongAdder errors = new LongAdder();
        private final LongAdder input = new LongAdder();
        private final LongAdder output = new LongAdder();

        void answered(TokenUsage usage) {
            calls.increment();
            input.add(usage.inputTokens());
            output.add(usage.outputTokens());
        }

        UsageReport.ModelUsage read() {
            return new UsageReport.ModelUsage(calls.sum(), errors.sum(), new TokenUsage(input.sum(), output.sum()));
        }
    }
}

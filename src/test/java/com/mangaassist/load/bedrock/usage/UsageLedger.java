package com.mangaassist.load.bedrock.usage;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Adds up what each model served; safe for all event loops at once. */
public final class UsageLedger {

    private final Map<ModelId, Account> accounts = new ConcurrentHashMap<>();

    public void answered(ModelId model, TokenUsage usage, long latencyNanos) {
        account(model).answered(usage, latencyNanos);
    }

    /** A stream that a fault ended early. */
    public void broken(ModelId model, TokenUsage usage) {
        account(model).broken(usage);
    }

    /** An answer within a batch job. */
    public void batched(ModelId model, TokenUsage usage) {
        account(model).batched(usage);
    }

    public void failed(ModelId model, String errorCode) {
        account(model).failed(errorCode);
    }

    /** An attempt after the first. */
    public void retried(ModelId model) {
        account(model).retried();
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
}

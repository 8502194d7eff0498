package com.mangaassist.load.bedrock.usage;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;

/** What the mock has served since its start, or since the last reset. */
public record UsageReport(Map<ModelId, ModelUsage> models) {

    public UsageReport {
        models = Map.copyOf(models);
    }

    /**
     * One model's share.
     *
     * @param calls answers, whole or streamed to their end
     * @param errors requests that this model refused or failed
     */
    public record ModelUsage(long calls, long errors, TokenUsage tokens) {

        static final ModelUsage NONE = new ModelUsage(0, 0, TokenUsage.NONE);
    }

    public ModelUsage of(ModelId model) {
        return models.getOrDefault(model, ModelUsage.NONE);
    }

    public long calls() {
        return models.values().stream().mapToLong(ModelUsage::calls).sum();
    }

    public TokenUsage tokens() {
        return models.values().stream().map(ModelUsage::tokens).reduce(TokenUsage.NONE, TokenUsage::plus);
    }
}

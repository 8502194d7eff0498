package com.mangaassist.load.target;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;

/**
 * What the embedded Bedrock says that it did.
 *
 * @param answered requests it answered to the end, by model
 * @param billed tokens that it counted, by model, of answers that broke off as well
 * @param throttled attempts it refused for a quota
 * @param retried attempts that a client marked as a second or later one
 * @param allowedPerMinute the quota of requests, by model; a model without one is missing
 */
public record Served(
        Map<ModelId, Long> answered,
        Map<ModelId, TokenUsage> billed,
        long throttled,
        long retried,
        Map<ModelId, Long> allowedPerMinute) {

    public Served {
        answered = Map.copyOf(answered);
        billed = Map.copyOf(billed);
        allowedPerMinute = Map.copyOf(allowedPerMinute);
    }

    /** Of a system that cannot be asked. */
    public static final Served UNKNOWN = new Served(Map.of(), Map.of(), 0, 0, Map.of());

    public long answers() {
        return answered.values().stream().mapToLong(Long::longValue).sum();
    }
}

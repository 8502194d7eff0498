package com.mangaassist.load.bedrock.quota;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.protocol.ModelId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Admits requests while their model's quota lasts. */
public final class Gatekeeper {

    private final Map<ModelId, Optional<Buckets>> buckets = new ConcurrentHashMap<>();
    private final Quotas quotas;
    private final LongSupplier nanoTime;

    public Gatekeeper(Quotas quotas, LongSupplier nanoTime) {
        this.quotas = quotas;
        this.nanoTime = nanoTime;
    }

    /** @throws BedrockException with the service's text, if requests or tokens are used up */
    public Reservation admit(ModelId model, long tokens) {
        return quotas.byModel().isEmpty()
                ? Reservation.NONE
                : buckets.computeIfAbsent(model, this::full)
                        .map(theirs -> theirs.reserve(tokens, nanoTime))
                        .orElse(Reservation.NONE);
    }

    /** Requests per minute, of those of the models that have a quota. */
    public Map<ModelId, Long> requestQuotas(Set<ModelId> models) {
        return models.stream()
                .filter(model -> quotas.of(model).isPresent())
                .collect(Collectors.toMap(
                        model -> model, model -> quotas.of(model).orElseThrow().requestsPerMinute()));
    }

    /** Fills every bucket. */
    public void reset() {
        buckets.clear();
    }

    private Optional<Buckets> full(ModelId model) {
        long now = nanoTime.getAsLong();
        return quotas.of(model)
                .map(quota -> new Buckets(
                        new Bucket(quota.requestsPerMinute(), now), new Bucket(quota.tokensPerMinute(), now)));
    }

    private record Buckets(Bucket requests, Bucket tokens) {

        Reservation reserve(long amount, LongSupplier nanoTime) {
            long now = nanoTime.getAsLong();
            if (!requests.take(1, now)) {
                throw Quotas.tooMany("requests");
            }
            if (!tokens.take(amount, now)) {
                throw Quotas.tooMany("tokens");
            }
            return used -> tokens.giveBack(amount - used, nanoTime.getAsLong());
        }
    }
}

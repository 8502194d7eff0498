package com.mangaassist.load.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prices by model, in the form of {@code prices.json}: {@code {"prices":[{"model":…, "input":"3", "output":"15",
 * "valid_from":"2024-03-04", "source":…}]}}, in US dollars per million tokens.
 */
public final class PriceList {

    private final Map<ModelId, ModelPrice> prices;

    private PriceList(Map<ModelId, ModelPrice> prices) {
        this.prices = Map.copyOf(prices);
    }

    /** @throws IllegalArgumentException naming the entry and field that is missing or wrong */
    public static PriceList parse(String json) {
        var entries = Json.object(json).path("prices");
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("prices: expected a list of at least one price");
        }
        var prices = new HashMap<ModelId, ModelPrice>();
        for (var i = 0; i < entries.size(); i++) {
            try {
                add(entries.path(i), prices);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new IllegalArgumentException("prices[" + i + "]: " + wrong.getMessage(), wrong);
            }
        }
        return new PriceList(prices);
    }

    private static void add(JsonNode entry, Map<ModelId, ModelPrice> prices) {
        var model = new ModelId(Json.text(entry, "model"));
        LocalDate.parse(Json.text(entry, "valid_from"));
        Json.text(entry, "source");
        var price = new ModelPrice(Usd.of(Json.text(entry, "input")), Usd.of(Json.text(entry, "output")));
        if (prices.put(model, price) != null) {
            throw new IllegalArgumentException("model \"" + model.value() + "\" has two prices");
        }
    }

    /** @throws UnknownPriceException if the model is not listed */
    public ModelPrice of(ModelId model) {
        return find(model).orElseThrow(() -> new UnknownPriceException(model, prices.keySet()));
    }

    public Optional<ModelPrice> find(ModelId model) {
        return Optional.ofNullable(prices.get(model));
    }

    /**
     * The exact price of tokens of several models.
     *
     * @throws UnknownPriceException if one of them is not listed
     */
    public Usd of(Map<ModelId, TokenUsage> usage) {
        return usage.entrySet().stream()
                .map(entry -> of(entry.getKey()).of(entry.getValue()))
                .reduce(Usd.ZERO, Usd::plus);
    }
}

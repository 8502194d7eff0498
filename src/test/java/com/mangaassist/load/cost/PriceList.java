package com.mangaassist.load.cost;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The prices of one day, by model. */
public final class PriceList {

    private final Map<ModelId, CataloguePrice> prices;

    PriceList(Map<ModelId, CataloguePrice> prices) {
        this.prices = Map.copyOf(prices);
    }

    /**
     * The newest prices of a {@link PriceCatalogue}.
     *
     * @throws IllegalArgumentException naming the entry and field that is missing or wrong
     */
    public static PriceList parse(String json) {
        return PriceCatalogue.parse(json).on(LocalDate.MAX);
    }

    /** @throws UnknownPriceException if the model is not listed */
    public ModelPrice of(ModelId model) {
        return find(model).orElseThrow(() -> new UnknownPriceException(model, prices.keySet()));
    }

    public Optional<ModelPrice> find(ModelId model) {
        return entry(model).map(CataloguePrice::onDemand);
    }

    /** The whole line of the catalogue. */
    public Optional<CataloguePrice> entry(ModelId model) {
        return Optional.ofNullable(prices.get(model));
    }

    /**
     * The exact price of tokens of several models.
     *
     * @throws UnknownPriceException if one of them is not listed
     */
    public Usd of(Map<ModelId, TokenUsage> usage) {
        return usage.entrySet().stream()
                .map(entry -> of(entry.getKey()).of(Objects.requireNonNull(entry.getValue())))
                .reduce(Usd.ZERO, Usd::plus);
    }
}

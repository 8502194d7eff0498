package com.mangaassist.load.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a price catalogue.
 *
 * @param batch in a batch job; empty where the model takes none
 * @param region where the price holds: {@code any}, {@code global}, or the first part of an inference profile's id
 */
public record CataloguePrice(
        ModelId model, ModelPrice onDemand, Optional<ModelPrice> batch, String region, Origin origin) {

    /** Since when a price holds, and who says so. */
    public record Origin(LocalDate validFrom, String source) {}

    static CataloguePrice read(JsonNode entry) {
        var input = usd(entry, "input");
        var price = new ModelPrice(
                input,
                usd(entry, "output"),
                optionalUsd(entry, "cache_read").orElse(input),
                optionalUsd(entry, "cache_write").orElse(input));
        return new CataloguePrice(
                new ModelId(Json.text(entry, "model")),
                price,
                batch(entry),
                Json.optionalText(entry, "region").orElse("any"),
                new Origin(date(Json.text(entry, "valid_from")), Json.text(entry, "source")));
    }

    private static Optional<ModelPrice> batch(JsonNode entry) {
        return optionalUsd(entry, "batch_input").map(input -> new ModelPrice(input, usd(entry, "batch_output")));
    }

    private static Optional<Usd> optionalUsd(JsonNode entry, String field) {
        return entry.hasNonNull(field) ? Optional.of(usd(entry, field)) : Optional.empty();
    }

    private static Usd usd(JsonNode entry, String field) {
        return Usd.of(Json.text(entry, field));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "valid_from: \"" + text + "\" is not allowed; expected a date such as 2026-01-31", wrong);
        }
    }
}

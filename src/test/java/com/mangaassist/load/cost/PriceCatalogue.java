package com.mangaassist.load.cost;

import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prices as they were over time, in the form of {@code prices.json}: {@code {"prices":[{"model":…, "input":"3",
 * "output":"15", "valid_from":"2024-03-04", "source":…}]}}, in US dollars per million tokens, as strings so that they
 * are exact. {@code cache_read}, {@code cache_write}, {@code batch_input}, {@code batch_output} and {@code region} may
 * be left out; without prices for a prompt cache, its tokens are charged as input.
 */
public record PriceCatalogue(List<CataloguePrice> entries) {

    public PriceCatalogue {
        entries = List.copyOf(entries);
    }

    /** @throws IllegalArgumentException naming the entry and field that is missing or wrong */
    public static PriceCatalogue parse(String json) {
        var list = Json.object(json).path("prices");
        if (list.isEmpty()) {
            throw new IllegalArgumentException("prices: expected a list of at least one price");
        }
        var entries = new ArrayList<CataloguePrice>();
        for (var i = 0; i < list.size(); i++) {
            try {
                add(CataloguePrice.read(list.path(i)), entries);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("prices[" + i + "]: " + wrong.getMessage(), wrong);
            }
        }
        return new PriceCatalogue(entries);
    }

    private static void add(CataloguePrice entry, List<CataloguePrice> entries) {
        var from = entry.origin().validFrom();
        if (entries.stream()
                .anyMatch(known -> known.model().equals(entry.model())
                        && known.origin().validFrom().equals(from))) {
            throw new IllegalArgumentException(
                    "model \"" + entry.model().value() + "\" has two prices from " + from + " on");
        }
        entries.add(entry);
    }

    /** Of a model that the other catalogue names, only what the other says. */
    public PriceCatalogue overriddenBy(PriceCatalogue other) {
        var theirs = other.entries.stream().map(CataloguePrice::model).collect(Collectors.toSet());
        var rest = entries.stream().filter(entry -> !theirs.contains(entry.model()));
        return new PriceCatalogue(Stream.concat(rest, other.entries.stream()).toList());
    }

    /** The prices that hold on this day; a model without one yet is not among them. */
    public PriceList on(LocalDate day) {
        var valid = new HashMap<ModelId, CataloguePrice>();
        entries.stream()
                .filter(entry -> !entry.origin().validFrom().isAfter(day))
                .sorted(Comparator.comparing(entry -> entry.origin().validFrom()))
                .forEach(entry -> valid.put(entry.model(), entry));
        return new PriceList(valid);
    }
}

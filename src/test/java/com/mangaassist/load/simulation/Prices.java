package com.mangaassist.load.simulation;

import com.mangaassist.load.cost.PriceList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The price list among the resources. */
final class Prices {

    private static final String FILE = "/prices.json";

    private Prices() {}

    static PriceList load() {
        try (var file = Objects.requireNonNull(Prices.class.getResourceAsStream(FILE), FILE)) {
            return PriceList.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}

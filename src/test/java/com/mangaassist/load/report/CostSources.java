package com.mangaassist.load.report;

import com.mangaassist.load.cost.PriceCatalogue;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.forecast.QueryMix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The price catalogue and the query mix: those among the resources, or the user's own. */
public final class CostSources {

    private static final String PRICES = "/prices.json";
    private static final String MIX = "/query-mix.json";

    private CostSources() {}

    /**
     * The prices of this day.
     *
     * @param own replaces the prices of the models that it names
     * @throws IllegalArgumentException naming the file, the entry and the field that is missing or wrong
     */
    public static PriceList prices(Optional<Path> own, LocalDate day) {
        var standard = parse(PRICES, resource(PRICES), PriceCatalogue::parse);
        return own.map(file -> standard.overriddenBy(parse(file.toString(), text(file), PriceCatalogue::parse)))
                .orElse(standard)
                .on(day);
    }

    /** @throws IllegalArgumentException naming the file, the entry and the field that is missing or wrong */
    public static QueryMix mix(Optional<Path> own) {
        return own.map(file -> parse(file.toString(), text(file), QueryMix::parse))
                .orElseGet(() -> parse(MIX, resource(MIX), QueryMix::parse));
    }

    private static <T> T parse(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + ": cannot be read as UTF-8: " + unreadable, unreadable);
        }
    }

    private static String resource(String name) {
        try (var file = Objects.requireNonNull(CostSources.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}

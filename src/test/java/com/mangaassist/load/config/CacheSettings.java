package com.mangaassist.load.config;

import com.mangaassist.load.protocol.QueryType;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the embedded gateway gives again without asking a model.
 *
 * @param types kinds of questions that are answered from the cache; empty for those of the routing rules
 * @param hitRates by kind of question, of the simulated cache
 */
public record CacheSettings(
        Mode mode, Duration timeToLive, Optional<Set<QueryType>> types, Map<QueryType, Double> hitRates) {

    /** Which cache. */
    public enum Mode {
        OFF,
        ON,
        /** Hits as often as it is told. */
        SIMULATED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CacheSettings from(Options options) {
        return new CacheSettings(
                options.parse(Option.CACHE, CacheSettings::mode, mode -> true, "off, on or simulated"),
                options.parse(
                        Option.CACHE_TTL,
                        Durations::parse,
                        ttl -> ttl.compareTo(Duration.ZERO) > 0,
                        Durations.ALLOWED + ", above 0"),
                options.isSet(Option.CACHE_TYPES)
                        ? Optional.of(options.parse(
                                Option.CACHE_TYPES,
                                CacheSettings::types,
                                types -> true,
                                "some of " + QueryType.allowed() + ", separated by commas"))
                        : Optional.empty(),
                options.parse(
                        Option.CACHE_HIT_RATES,
                        CacheSettings::hitRates,
                        rates -> true,
                        "shares from 0 to 1 such as greeting_faq=0.9,order_status=0.05; there are "
                                + QueryType.allowed()));
    }

    /** The same cache in another mode. */
    public CacheSettings with(Mode other) {
        return new CacheSettings(other, timeToLive, types, hitRates);
    }

    private static Mode mode(String id) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    private static Set<QueryType> types(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(name -> QueryType.of(name.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<QueryType, Double> hitRates(String text) {
        var rates = new EnumMap<QueryType, Double>(QueryType.class);
        for (var part : text.split(",", -1)) {
            var pair = part.split("=", -1);
            var rate = pair.length == 2 ? Double.parseDouble(pair[1].strip()) : -1;
            if (!(rate >= 0 && rate <= 1) || rates.put(QueryType.of(pair[0].strip()), rate) != null) {
                throw new IllegalArgumentException("not a hit rate, or named twice: " + part);
            }
        }
        return Map.copyOf(rates);
    }
}

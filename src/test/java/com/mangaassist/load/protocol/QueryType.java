package com.mangaassist.load.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a customer wants; decides which model answers. */
public enum QueryType {
    GREETING_FAQ,
    PRODUCT_LOOKUP,
    RECOMMENDATION,
    ORDER_STATUS,
    COMPLEX_MULTI_TURN;

    /** Lower case with underscores, as on the wire and in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such query type */
    public static QueryType of(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("unknown query type \"" + id + "\"; allowed: " + allowed()));
    }

    public static Optional<QueryType> find(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    /** All ids, for error texts. */
    public static String allowed() {
        return Arrays.stream(values()).map(QueryType::id).collect(Collectors.joining(", "));
    }
}

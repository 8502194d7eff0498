package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Traffic for tests: the specification's, and any. */
final class Mixes {

    static final PriceList PRICES = PriceList.parse(resource("/prices.json"));

    private Mixes() {}

    static QueryMix specification() {
        return QueryMix.parse(resource("/query-mix.json"));
    }

    /** Whole percents and tokens, models by chance. */
    static QueryMix random(long seed) {
        var random = new SplittableRandom(seed);
        var profiles = new ArrayList<QueryProfile>();
        var left = 100;
        for (var type : QueryType.values()) {
            var last = type.ordinal() == QueryType.values().length - 1;
            var share = last ? left : random.nextInt(left + 1);
            left -= share;
            profiles.add(new QueryProfile(
                    type,
                    BigDecimal.valueOf(share),
                    new QueryProfile.AverageTokens(
                            BigDecimal.valueOf(random.nextInt(2_000)), BigDecimal.valueOf(random.nextInt(2_000))),
                    last || random.nextBoolean() ? ModelId.HAIKU : ModelId.SONNET,
                    BigDecimal.valueOf(random.nextInt(101), 2)));
        }
        return new QueryMix(profiles);
    }

    /** All messages are of one kind, answered by Sonnet. */
    static QueryMix only(QueryType type) {
        return new QueryMix(List.of(new QueryProfile(
                type,
                BigDecimal.valueOf(100),
                new QueryProfile.AverageTokens(BigDecimal.ONE, BigDecimal.ONE),
                ModelId.SONNET,
                BigDecimal.ZERO)));
    }

    private static String resource(String name) {
        try (var file = Objects.requireNonNull(Mixes.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package com.mangaassist.load.cost.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.cost.forecast.QueryProfile.AverageTokens;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A day's traffic by kind of question and the model that answers; the shares add up to 100 %. */
public record QueryMix(List<QueryProfile> profiles) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Shares that were measured are rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

    public QueryMix {
        profiles = List.copyOf(profiles);
        var sum = profiles.stream().map(QueryProfile::sharePercent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(ALL).abs().compareTo(ROUNDING) > 0) {
            throw new IllegalArgumentException("share_pct: the shares add up to " + sum.toPlainString() + ", not 100");
        }
    }

    /**
     * Reads {@code {"mix":[{"query_type":…, "share_pct":"20", "input_tokens":"80", "output_tokens":"60", "model":…,
     * "cache_hit_rate":"0.90"}, …]}}.
     *
     * @throws IllegalArgumentException naming the entry and field that is missing or wrong
     */
    public static QueryMix parse(String json) {
        var list = Json.object(json).path("mix");
        var profiles = new ArrayList<QueryProfile>();
        for (var i = 0; i < list.size(); i++) {
            try {
                profiles.add(read(list.path(i)));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("mix[" + i + "]: " + wrong.getMessage(), wrong);
            }
        }
        requireOneOfEach(profiles);
        return new QueryMix(profiles);
    }

    private static void requireOneOfEach(List<QueryProfile> profiles) {
        var types = EnumSet.noneOf(QueryType.class);
        for (var profile : profiles) {
            if (!types.add(profile.queryType())) {
                throw new IllegalArgumentException(
                        "query_type: " + profile.queryType().id() + " is named twice");
            }
        }
    }

    private static QueryProfile read(JsonNode entry) {
        return new QueryProfile(
                QueryType.of(Json.text(entry, "query_type")),
                number(entry, "share_pct"),
                new AverageTokens(number(entry, "input_tokens"), number(entry, "output_tokens")),
                new ModelId(Json.text(entry, "model")),
                number(entry, "cache_hit_rate"));
    }

    private static BigDecimal number(JsonNode entry, String field) {
        var text = Json.text(entry, field);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(
                    field + ": \"" + text + "\" is not allowed; expected a decimal number", none);
        }
    }

    /** The models that answer something. */
    public Set<ModelId> models() {
        return Set.copyOf(profiles.stream().map(QueryProfile::model).toList());
    }

    /** The kinds of questions, in order. */
    public List<QueryType> queryTypes() {
        return profiles.stream().map(QueryProfile::queryType).distinct().toList();
    }

    /** The same traffic, all of it answered by one model. */
    public QueryMix answeredBy(ModelId model) {
        return each(profile -> profile.answeredBy(model));
    }

    /** The same traffic, but one kind of question is answered by another model. */
    public QueryMix moving(QueryType type, ModelId model) {
        return each(profile -> profile.queryType() == type ? profile.answeredBy(model) : profile);
    }

    /** The same traffic without a cache. */
    public QueryMix uncached() {
        return each(QueryProfile::uncached);
    }

    private QueryMix each(UnaryOperator<QueryProfile> change) {
        return new QueryMix(profiles.stream().map(change).toList());
    }
}

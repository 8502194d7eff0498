package com.mangaassist.load.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.ledger.Entry;
import com.mangaassist.load.cost.ledger.Question;
import com.mangaassist.load.cost.ledger.Spread;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.cost.ledger.Tally;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.cost.ledger.Worth;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.breakdown.BreakdownKey;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.stats.PairMoments;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code cost.ledger} and {@code cost.spread} in report.json: tokens by every kind of turn, so that a finished run can be
 * priced anew.
 */
final class LedgerJson {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::kind)
            .thenComparing(entry -> entry.model().value())
            .thenComparing(Entry::worth)
            .thenComparing(Entry::source)
            .thenComparing(Entry::cached);

    private LedgerJson() {}

    static void put(ObjectNode json, Statement statement) {
        var rows = json.putArray("ledger");
        statement.entries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .forEach(entry -> put(rows.addObject(), entry.getKey(), entry.getValue()));
        var spread = json.putArray("spread");
        statement.spread().questions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Question.ORDER))
                .forEach(entry -> put(spread.addObject(), entry.getKey(), entry.getValue()));
    }

    private static void put(ObjectNode json, Entry entry, Tally tally) {
        json.put("benchmark", entry.kind().route().benchmark());
        json.put("query_type", entry.kind().queryType().id());
        json.put("language", entry.kind().language().code());
        json.put("transport", entry.kind().route().transport().id());
        json.put("intended_model", entry.kind().route().model().value());
        json.put("model", entry.model().value()).put("worth", entry.worth().id());
        json.put("usage_source", entry.source().id()).put("cached", entry.cached());
        var usage = tally.usage();
        json.put("turns", tally.turns());
        json.put("input_tokens", usage.inputTokens()).put("output_tokens", usage.outputTokens());
        json.put("cache_read_tokens", usage.cacheReadTokens()).put("cache_write_tokens", usage.cacheWriteTokens());
    }

    private static void put(ObjectNode json, Question question, PairMoments pair) {
        json.put("query_type", question.queryType().id());
        json.put("model", question.model().value()).put("turns", pair.n());
        json.put("mean_input", pair.meanX()).put("mean_output", pair.meanY());
        json.put("var_input", pair.varianceX()).put("var_output", pair.varianceY());
        json.put("cov", pair.covariance());
    }

    /** @throws IllegalArgumentException naming the field that is missing or wrong */
    static Statement read(JsonNode cost, PriceList prices) {
        var entries = new HashMap<Entry, Tally>();
        cost.path("ledger").forEach(row -> entries.merge(entry(row), tally(row), Tally::plus));
        var spread = new HashMap<Question, PairMoments>();
        cost.path("spread").forEach(row -> spread.merge(question(row), pair(row), PairMoments::plus));
        return new Statement(entries, new Spread(spread, Map.of()), prices);
    }

    private static Entry entry(JsonNode row) {
        var route = new Route(
                Json.text(row, "benchmark"),
                Transport.valueOf(Json.text(row, "transport").toUpperCase(Locale.ROOT)),
                new ModelId(Json.text(row, "intended_model")));
        var kind = new BreakdownKey(
                route, Language.of(Json.text(row, "language")), QueryType.of(Json.text(row, "query_type")));
        return new Entry(
                kind,
                new ModelId(Json.text(row, "model")),
                Worth.valueOf(Json.text(row, "worth").toUpperCase(Locale.ROOT)),
                UsageSource.valueOf(Json.text(row, "usage_source").toUpperCase(Locale.ROOT)),
                row.path("cached").booleanValue());
    }

    private static Tally tally(JsonNode row) {
        var usage = new TokenUsage(
                row.path("input_tokens").longValue(),
                row.path("output_tokens").longValue(),
                row.path("cache_read_tokens").longValue(),
                row.path("cache_write_tokens").longValue());
        return new Tally(row.path("turns").longValue(), usage);
    }

    private static Question question(JsonNode row) {
        return new Question(QueryType.of(Json.text(row, "query_type")), new ModelId(Json.text(row, "model")));
    }

    private static PairMoments pair(JsonNode row) {
        return new PairMoments(
                row.path("turns").longValue(),
                row.path("mean_input").doubleValue(),
                row.path("mean_output").doubleValue(),
                row.path("var_input").doubleValue(),
                row.path("var_output").doubleValue(),
                row.path("cov").doubleValue());
    }
}

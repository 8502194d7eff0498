package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.forecast.QueryProfile.AverageTokens;
import com.mangaassist.load.cost.ledger.Account;
import com.mangaassist.load.cost.ledger.Entry;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.cost.ledger.Tally;
import com.mangaassist.load.metric.breakdown.BreakdownKey;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.stats.Estimate;
import com.mangaassist.load.stats.Moments;
import com.mangaassist.load.stats.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * One kind of question: its share of a day as assumed, everything else as a run measured it.
 *
 * @param hits turns answered from the cache; of none, where the run has no such turn and all is assumed
 * @param dollars what a turn cost
 */
public record MeasuredProfile(QueryProfile profile, Share hits, Moments dollars) {

    static MeasuredProfile of(QueryProfile assumed, Statement statement) {
        var type = assumed.queryType();
        var account = statement.account(entry -> entry.kind().queryType() == type);
        var hits = new Share(account.saved().turns(), account.turns());
        return hits.n() == 0
                ? new MeasuredProfile(assumed, hits, Moments.NONE)
                : new MeasuredProfile(
                        measured(assumed, account, mostlyAskedModel(type, statement)),
                        hits,
                        statement.dollarsBy(BreakdownKey::queryType).getOrDefault(type, Moments.NONE));
    }

    private static QueryProfile measured(QueryProfile assumed, Account account, ModelId model) {
        return new QueryProfile(
                assumed.queryType(),
                assumed.sharePercent(),
                average(account.paid().turns() > 0 ? account.paid() : account.saved()),
                model,
                quotient(account.saved().turns(), account.turns()));
    }

    private static ModelId mostlyAskedModel(QueryType type, Statement statement) {
        var turns = new HashMap<ModelId, Long>();
        for (Map.Entry<Entry, Tally> entry : statement.entries().entrySet()) {
            if (entry.getKey().kind().queryType() == type) {
                turns.merge(entry.getKey().model(), entry.getValue().turns(), Long::sum);
            }
        }
        return turns.entrySet().stream()
                .max(Map.Entry.<ModelId, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(ModelId::value))))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static AverageTokens average(Tally tally) {
        var usage = tally.usage();
        var read = usage.inputTokens() + usage.cacheReadTokens() + usage.cacheWriteTokens();
        return new AverageTokens(quotient(read, tally.turns()), quotient(usage.outputTokens(), tally.turns()));
    }

    private static BigDecimal quotient(long sum, long n) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), MathContext.DECIMAL64);
    }

    public boolean isMeasured() {
        return hits.n() > 0;
    }

    /**
     * What this kind of question costs in a day.
     *
     * @param row the same day by averages; holds where nothing was measured
     */
    Estimate day(long messages, DailyCost.Row row) {
        var queries = profile.sharePercent().doubleValue() / 100 * messages;
        return isMeasured()
                ? Estimate.ofMean(dollars).times(queries)
                : Estimate.exactly(row.cost().amount().doubleValue());
    }
}

package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.forecast.QueryProfile.AverageTokens;
import com.mangaassist.load.cost.ledger.Account;
import com.mangaassist.load.cost.ledger.Question;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.cost.ledger.Tally;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.stats.Estimate;
import com.mangaassist.load.stats.Moments;
import com.mangaassist.load.stats.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * One kind of question, answered by one model: its share of a day as assumed, everything else as a run measured it.
 *
 * @param hits turns answered from the cache; of none, where the run has no such turn and all is assumed
 * @param dollars what a turn cost
 */
public record MeasuredProfile(QueryProfile profile, Share hits, Moments dollars) {

    /** One for each model that answered this kind of question in the run. */
    static List<MeasuredProfile> of(QueryProfile assumed, Statement statement) {
        var type = assumed.queryType();
        var all = statement.account(entry -> entry.kind().queryType() == type);
        return all.turns() == 0
                ? List.of(new MeasuredProfile(assumed, new Share(0, 0), Moments.NONE))
                : statement
                        .by(entry ->
                                entry.kind().queryType() == type ? entry.model().value() : "")
                        .entrySet()
                        .stream()
                        .filter(model -> !model.getKey().isEmpty())
                        .map(model -> of(
                                part(assumed, new ModelId(model.getKey()), model.getValue(), all),
                                model.getValue(),
                                statement))
                        .toList();
    }

    private static MeasuredProfile of(QueryProfile profile, Account account, Statement statement) {
        return new MeasuredProfile(
                profile,
                new Share(account.saved().turns(), account.turns()),
                statement.dollars(new Question(profile.queryType(), profile.model())));
    }

    private static QueryProfile part(QueryProfile assumed, ModelId model, Account account, Account all) {
        return new QueryProfile(
                assumed.queryType(),
                assumed.sharePercent().multiply(quotient(account.turns(), all.turns())),
                average(account.paid().turns() > 0 ? account.paid() : account.saved()),
                model,
                quotient(account.saved().turns(), account.turns()));
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

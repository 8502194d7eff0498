package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.stats.Moments;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Writes down what each turn cost. */
public final class CostLedger implements TurnSink {

    private final PriceList prices;
    private final Duration slo;
    private final Function<TurnLabel, UsageSource> source;
    private final Map<Entry, Tally> entries = new HashMap<>();
    private final Map<Question, Moments> dollars = new HashMap<>();

    /**
     * @param slo the objective for the time to a useful answer
     * @param source who counted the tokens of a turn that came to its end
     */
    public CostLedger(PriceList prices, Duration slo, Function<TurnLabel, UsageSource> source) {
        this.prices = prices;
        this.slo = slo;
        this.source = source;
    }

    @Override
    public void sent(TurnLabel label) {
        // A turn costs something when it has ended.
    }

    @Override
    public void gap(TurnLabel label, long nanos) {
        // Time is not money.
    }

    @Override
    public void record(TurnRecord turn) {
        add(Entry.of(turn, source.apply(turn.label()), slo), Entry.usage(turn));
    }

    synchronized void add(Entry entry, TokenUsage usage) {
        entries.merge(entry, new Tally(1, usage), Tally::plus);
        var cost = entry.cached()
                ? 0
                : prices.find(entry.model())
                        .map(price -> price.of(usage).amount().doubleValue())
                        .orElse(0.0);
        dollars.merge(entry.question(), Moments.of(cost), Moments::plus);
    }

    /** What was written down so far. */
    public synchronized Statement statement() {
        return new Statement(entries, dollars, prices);
    }
}

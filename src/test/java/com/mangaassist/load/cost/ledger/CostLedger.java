package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.metric.Receipts;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.stats.PairMoments;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Writes down what each turn cost. */
public final class CostLedger implements TurnSink {

    private final Duration slo;
    private final Function<TurnLabel, UsageSource> source;
    private final Receipts receipts;
    private final Map<Entry, Tally> entries = new HashMap<>();
    private final Map<Question, PairMoments> spread = new HashMap<>();
    private final Map<Route, PairMoments> answers = new HashMap<>();

    /**
     * @param slo the objective for the time to a useful answer
     * @param source who counted the tokens of a turn that came to its end
     */
    public CostLedger(Duration slo, Function<TurnLabel, UsageSource> source) {
        this(slo, source, Receipts.UNKNOWN);
    }

    /** @param receipts know of attempts that nobody saw, and whose tokens were recorded */
    public CostLedger(Duration slo, Function<TurnLabel, UsageSource> source, Receipts receipts) {
        this.slo = slo;
        this.source = source;
        this.receipts = receipts;
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
        var receipt = receipts.of(turn.label().requestId());
        var usage = Entry.usage(turn);
        var entry = Entry.of(turn, receipt.recorded() ? UsageSource.FIXTURE : source.apply(turn.label()), slo);
        add(entry, usage);
        if (entry.worth().isAnswer() && !entry.cached()) {
            payAgain(entry.retried(), receipt.beyond(usage));
        }
    }

    /** For a turn that is counted already. */
    private synchronized void payAgain(Entry entry, TokenUsage usage) {
        if (usage.total() > 0) {
            entries.merge(entry, new Tally(0, usage), Tally::plus);
        }
    }

    synchronized void add(Entry entry, TokenUsage usage) {
        entries.merge(entry, new Tally(1, usage), Tally::plus);
        var paid = entry.cached() ? TokenUsage.NONE : usage;
        var pair = PairMoments.of((double) (paid.total() - paid.outputTokens()), (double) paid.outputTokens());
        spread.merge(entry.question(), pair, PairMoments::plus);
        if (entry.worth().isAnswer()) {
            answers.merge(entry.kind().route(), pair, PairMoments::plus);
        }
    }

    /** What was written down so far, at these prices. */
    public synchronized Statement statement(PriceList prices) {
        return new Statement(entries, new Spread(spread, answers), prices);
    }
}

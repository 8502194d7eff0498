package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.breakdown.BreakdownKey;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;

/**
 * What sets the tokens of one kind of turn apart from those of another.
 *
 * @param model that is paid for
 * @param cached whether nobody was paid because the answer came out of a cache; the tokens are then those saved
 */
public record Entry(BreakdownKey kind, ModelId model, Worth worth, UsageSource source, boolean cached) {

    static Entry of(TurnRecord turn, UsageSource reported, Duration slo) {
        var label = turn.label();
        var kind = new BreakdownKey(label.route(), label.language(), label.queryType());
        var worth = Worth.of(turn, slo);
        return turn.outcome() instanceof TurnOutcome.Completed answer
                ? new Entry(kind, answer.model(), worth, reported, answer.cached())
                : new Entry(kind, label.route().model(), worth, UsageSource.ESTIMATED, false);
    }

    /** What was paid for the same answer before. */
    Entry retried() {
        return new Entry(kind, model, Worth.RETRIED, source, false);
    }

    public Question question() {
        return new Question(kind.queryType(), model);
    }

    static TokenUsage usage(TurnRecord turn) {
        if (turn.outcome() instanceof TurnOutcome.Completed answer) {
            return answer.usage();
        }
        return turn.outcome() instanceof TurnOutcome.Truncated cut
                ? cut.estimated()
                : ((TurnOutcome.Failed) turn.outcome()).estimated();
    }
}

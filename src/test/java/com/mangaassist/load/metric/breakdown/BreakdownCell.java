package com.mangaassist.load.metric.breakdown;

import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.LatencyTally;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.HashMap;
import java.util.Map;

/** Counts the turns of one kind. */
final class BreakdownCell {

    private final boolean streams;
    private final TurnLimits limits;
    private final LatencyTally latency = new LatencyTally();
    private final LatencyTally timeToFirstToken = new LatencyTally();
    private final LatencyTally timeToUsefulAnswer = new LatencyTally();
    private final Map<ModelId, TokenUsage> usage = new HashMap<>();
    private long sent;
    private Accounting ended = Accounting.NONE;

    BreakdownCell(boolean streams, TurnLimits limits) {
        this.streams = streams;
        this.limits = limits;
    }

    synchronized void sent() {
        sent++;
    }

    synchronized void ended(TurnRecord turn) {
        var timing = turn.timing();
        latency.record(timing.endToEnd());
        if (streams) {
            timeToFirstToken.record(timing.timeToFirstToken().orElse(timing.endToEnd()));
        }
        timeToUsefulAnswer.record(turn.timeToUsefulAnswer().orElse(limits.timeout()));
        ended = ended.plus(count(turn));
        if (turn.outcome() instanceof TurnOutcome.Completed answer && !answer.cached()) {
            usage.merge(answer.model(), answer.usage(), TokenUsage::plus);
        }
    }

    private Accounting count(TurnRecord turn) {
        if (turn.outcome() instanceof TurnOutcome.Completed answer) {
            var useful = turn.isUseful(limits.usefulWithin()) ? 1 : 0;
            return new Accounting(0, 1, 0, 0, useful, answer.cached() ? 1 : 0);
        }
        return turn.outcome() instanceof TurnOutcome.Truncated
                ? new Accounting(0, 0, 1, 0, 0, 0)
                : new Accounting(0, 0, 0, 1, 0, 0);
    }

    synchronized Breakdown.Row finished() {
        var accounting = ended.plus(new Accounting(sent, 0, 0, 0, 0, 0));
        var lost = accounting.underWay();
        return new Breakdown.Row(
                accounting.plus(new Accounting(0, 0, 0, lost, 0, 0)),
                withLost(latency, lost),
                streams ? withLost(timeToFirstToken, lost) : LatencyHistogram.EMPTY,
                withLost(timeToUsefulAnswer, lost),
                usage);
    }

    private LatencyHistogram withLost(LatencyTally tally, long lost) {
        var all = new LatencyTally();
        all.add(tally);
        if (lost > 0) {
            all.record(limits.timeout(), lost);
        }
        return all.snapshot();
    }
}

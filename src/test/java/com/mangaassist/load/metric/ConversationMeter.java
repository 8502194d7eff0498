package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Times and tokens by the number of the turn within its conversation. A turn can only be asked when the one before it has
 * been answered, so a slow answer hides the wait of those who come after it. Corrected times count from when the turn was
 * due: when the one before it was due, and the answer that was expected, and the time to think.
 *
 * @see <a href="https://github.com/HdrHistogram/HdrHistogram/issues/148">Gil Tene on dependent requests</a>
 */
public final class ConversationMeter {

    private final Duration expected;
    private final TurnLimits limits;
    private final SortedMap<Integer, Turns> byNumber = new TreeMap<>();

    /** @param expected how long an answer takes that is as it should be */
    public ConversationMeter(Duration expected, TurnLimits limits) {
        this.expected = expected;
        this.limits = limits;
    }

    /**
     * All turns of one number.
     *
     * @param raw whole answers, from the send
     * @param corrected whole answers, from when they were due
     * @param useful answers that were of use within the objective, from when they were due
     */
    public record Figures(
            Accounting accounting, TokenUsage usage, LatencyHistogram raw, LatencyHistogram corrected, long useful) {}

    /** Watches one conversation. */
    public TurnSink follow(Duration thinkTime) {
        return new Follower(expected.plus(thinkTime).toNanos());
    }

    /** By the number of the turn, the first one 1. */
    public SortedMap<Integer, Figures> figures() {
        var all = new TreeMap<Integer, Figures>();
        synchronized (byNumber) {
            byNumber.forEach((number, turns) -> all.put(number, turns.figures()));
        }
        return all;
    }

    private Turns turns(int number) {
        synchronized (byNumber) {
            return byNumber.computeIfAbsent(number, unused -> new Turns());
        }
    }

    private final class Follower implements TurnSink {

        private final long step;
        private int number;
        private long due;

        Follower(long step) {
            this.step = step;
        }

        @Override
        public void sent(TurnLabel label) {
            number++;
            turns(number).sent();
        }

        @Override
        public void gap(TurnLabel label, long nanos) {}

        @Override
        public void record(TurnRecord turn) {
            var sent = turn.timing().sentNanos();
            due = number == 1 ? sent : due + step;
            turns(number).record(turn, Duration.ofNanos(Math.max(0, sent - due)), limits.usefulWithin());
        }
    }

    private static final class Turns {

        private final LatencyRecorder raw = new LatencyRecorder();
        private final LatencyRecorder corrected = new LatencyRecorder();
        private Accounting accounting = Accounting.NONE;
        private TokenUsage usage = TokenUsage.NONE;
        private long useful;

        synchronized void sent() {
            accounting = accounting.plus(new Accounting(1, 0, 0, 0, 0, 0));
        }

        synchronized void record(TurnRecord turn, Duration late, Duration objective) {
            raw.record(turn.timing().endToEnd());
            corrected.record(turn.timing().endToEnd().plus(late));
            if (turn.outcome() instanceof TurnOutcome.Completed answer) {
                usage = usage.plus(answer.usage());
                accounting = accounting.plus(new Accounting(0, 1, 0, 0, turn.isUseful(objective) ? 1 : 0, 0));
            } else {
                var truncated = turn.outcome() instanceof TurnOutcome.Truncated;
                accounting = accounting.plus(new Accounting(0, 0, truncated ? 1 : 0, truncated ? 0 : 1, 0, 0));
            }
            if (turn.timeToUsefulAnswer()
                    .filter(time -> time.plus(late).compareTo(objective) <= 0)
                    .isPresent()) {
                useful++;
            }
        }

        synchronized Figures figures() {
            return new Figures(accounting, usage, raw.snapshot(), corrected.snapshot(), useful);
        }
    }
}

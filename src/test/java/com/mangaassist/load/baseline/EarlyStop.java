package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Looks at a run at sizes fixed beforehand, and stops the load once all of the gate's own lines are decided.
 *
 * <p>A look takes the first turns <em>sent</em>, and waits for the last of them to end; to take the first that ended
 * would favour the fast ones. Meanwhile later turns wait to be counted, so what is kept is bounded by the turns under
 * way.
 */
public final class EarlyStop implements TurnSink {

    private enum State {
        COLLECTING,
        DRAINING,
        LOOKING,
        OVER
    }

    private final LookSample sample;
    private final LoadStop stop;
    private final Executor executor;
    private final Set<String> underWay = new HashSet<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private State state = State.COLLECTING;
    private int looks;
    private Optional<Judgement> decided = Optional.empty();

    /** @param executor of the looks, each some milliseconds of arithmetic */
    public EarlyStop(LookSample sample, LoadStop stop, Executor executor) {
        this.sample = sample;
        this.stop = stop;
        this.executor = executor;
    }

    /** What the gate said at the look that decided; empty if none did. */
    public synchronized Optional<Judgement> decided() {
        return decided;
    }

    @Override
    public synchronized void sent(TurnLabel label) {
        if (state == State.COLLECTING) {
            underWay.add(label.requestId());
            sample.sent(label);
            state = sample.smallest() >= Look.TURNS.get(looks) ? State.DRAINING : State.COLLECTING;
        } else if (state != State.OVER) {
            waiting.add(() -> sent(label));
        }
    }

    @Override
    public void gap(TurnLabel label, long nanos) {}

    @Override
    public synchronized void record(TurnRecord turn) {
        if (underWay.remove(turn.label().requestId())) {
            sample.record(turn);
        } else if (state != State.OVER) {
            waiting.add(() -> record(turn));
        }
        if (state == State.DRAINING && underWay.isEmpty()) {
            state = State.LOOKING;
            executor.execute(() -> conclude(sample.judge(Look.before(looks + 1))));
        }
    }

    private synchronized void conclude(Judgement judgement) {
        var turns = Look.TURNS.get(looks++);
        if (isDecided(judgement)) {
            decided = Optional.of(judgement);
            stop.trip("all lines of the gate were decided with " + turns
                    + " turns of each (chat.earlyStop=off goes on to the end)");
        }
        state = decided.isPresent() || looks == Look.TURNS.size() ? State.OVER : State.COLLECTING;
        var events = List.copyOf(waiting);
        waiting.clear();
        events.forEach(Runnable::run);
    }

    /** A run without baseline goes on to the end, since it may become one; so does one that looks unsound so far. */
    private static boolean isDecided(Judgement judgement) {
        return judgement.decided()
                && judgement.faults().isEmpty()
                && judgement.gates().stream().allMatch(gate -> gate.decision().isPresent());
    }
}

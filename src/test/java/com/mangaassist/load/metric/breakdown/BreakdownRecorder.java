package com.mangaassist.load.metric.breakdown;

import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Counts turns by their kind; there are only so many kinds, and each takes a few kilobytes. */
public final class BreakdownRecorder implements TurnSink {

    private final TurnLimits limits;
    private final Map<BreakdownKey, BreakdownCell> cells = new ConcurrentHashMap<>();

    /** @param limits what counts as too late */
    public BreakdownRecorder(TurnLimits limits) {
        this.limits = limits;
    }

    @Override
    public void sent(TurnLabel label) {
        cell(label).sent();
    }

    @Override
    public void gap(TurnLabel label, long nanos) {}

    @Override
    public void record(TurnRecord turn) {
        cell(turn.label()).ended(turn);
    }

    /** What was counted; a turn still under way counts as failed. */
    public Breakdown finish() {
        return new Breakdown(cells.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().finished())));
    }

    private BreakdownCell cell(TurnLabel label) {
        return cells.computeIfAbsent(
                BreakdownKey.of(label), key -> new BreakdownCell(key.route().streams(), limits));
    }
}

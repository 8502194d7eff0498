package com.mangaassist.load.metric.breakdown;

import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The figures of each kind of turn. */
public record Breakdown(Map<BreakdownKey, Row> rows) {

    public static final Breakdown NONE = new Breakdown(Map.of());

    public Breakdown {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /**
     * One kind's figures.
     *
     * @param latency as in the benchmarks: a turn that failed or was cut counts as its timeout
     * @param timeToFirstToken of turns that stream; without one, as in {@code latency}
     * @param timeToUsefulAnswer a turn whose answer was of no use counts as its timeout, so P95 is within the service
     *     level objective exactly when 95 % of the turns were useful
     * @param usage by the model that answered; cached answers used none
     */
    public record Row(
            Accounting accounting,
            LatencyHistogram latency,
            LatencyHistogram timeToFirstToken,
            LatencyHistogram timeToUsefulAnswer,
            Map<ModelId, TokenUsage> usage) {

        static final Row NONE = new Row(
                Accounting.NONE, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY, Map.of());

        public Row {
            usage = Map.copyOf(usage);
        }

        Row plus(Row other) {
            var both = new HashMap<>(usage);
            other.usage.forEach((model, tokens) -> both.merge(model, tokens, TokenUsage::plus));
            return new Row(
                    accounting.plus(other.accounting),
                    latency.plus(other.latency),
                    timeToFirstToken.plus(other.timeToFirstToken),
                    timeToUsefulAnswer.plus(other.timeToUsefulAnswer),
                    both);
        }
    }

    public Breakdown plus(Breakdown other) {
        var both = new TreeMap<>(rows);
        other.rows.forEach((kind, row) -> both.merge(kind, row, Row::plus));
        return new Breakdown(both);
    }

    /** All kinds as one. */
    public Row total() {
        return rows.values().stream().reduce(Row.NONE, Row::plus);
    }
}

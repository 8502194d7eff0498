package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Folds one route's turns into counts as they end; nothing in it grows with their number. */
final class RouteRecorder {

    private final Route route;
    private final Duration slo;
    private final TurnLog log = new TurnLog();
    private final Window window = new Window();
    private final LatencyRecorder latency = new LatencyRecorder();
    private final LatencyRecorder timeToFirstToken = new LatencyRecorder();
    private final LatencyRecorder chunkGap = new LatencyRecorder();
    private final LatencyRecorder interToken = new LatencyRecorder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder completed = new LongAdder();
    private final LongAdder truncated = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder useful = new LongAdder();
    private final LongAdder cached = new LongAdder();
    private final Map<ModelId, TokenUsage> usage = new ConcurrentHashMap<>();

    RouteRecorder(Route route, Duration slo) {
        this.route = route;
        this.slo = slo;
    }

    void sent(long nanos) {
        sent.increment();
        window.sent(nanos);
    }

    void ended(long nanos) {
        window.ended(nanos);
    }

    void gap(long nanos) {
        chunkGap.recordNanos(nanos);
    }

    /** Remembers the turn on its own, too, if it is among the first. */
    void remember(TurnRecord turn) {
        log.add(turn.label().requestId(), turn.timing());
    }

    void completed(TurnRecord turn, TurnOutcome.Completed answer) {
        var timing = turn.timing();
        completed.increment();
        time(timing);
        if (turn.isUseful(slo)) {
            useful.increment();
        }
        if (answer.cached()) {
            cached.increment();
            return;
        }
        usage.merge(answer.model(), answer.usage(), TokenUsage::plus);
        timing.timeToFirstToken()
                .filter(first -> answer.usage().outputTokens() > 1)
                .map(timing.endToEnd()::minus)
                .ifPresent(rest ->
                        interToken.recordNanos(rest.toNanos() / (answer.usage().outputTokens() - 1)));
    }

    void truncated(TurnTiming timing) {
        truncated.increment();
        time(timing);
    }

    void failed(TurnTiming timing) {
        failed.increment();
        time(timing);
    }

    RouteMeasurements snapshot() {
        return new RouteMeasurements(
                new Accounting(sent.sum(), completed.sum(), truncated.sum(), failed.sum(), useful.sum(), cached.sum()),
                times(),
                usage,
                log.series(),
                window.length());
    }

    RouteTimes times() {
        return new RouteTimes(
                latency.snapshot(), timeToFirstToken.snapshot(), chunkGap.snapshot(), interToken.snapshot());
    }

    /** A turn without a first token waited in vain as long as it lasted; leaving it out would flatter the route. */
    private void time(TurnTiming timing) {
        latency.record(timing.endToEnd());
        if (route.transport().streams()) {
            timeToFirstToken.record(timing.timeToFirstToken().orElse(timing.endToEnd()));
        }
    }
}

package com.mangaassist.load.metric;

import com.mangaassist.load.stats.LinearTrend;
import com.mangaassist.load.stats.Share;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One step of a load, at one rate. Turns are counted by the second in which they were sent, and a second is only believed
 * once the longest limit has passed since: until then the quick answers are in and the slow ones are not.
 */
public final class LoadStep {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final StepLimits limits;
    private final long beginNanos;
    private final Map<Long, StepSecond> seconds = new ConcurrentSkipListMap<>();
    private final LatencyRecorder latency = new LatencyRecorder();
    private final LatencyRecorder timeToFirstToken = new LatencyRecorder();

    LoadStep(StepLimits limits, long beginNanos) {
        this.limits = limits;
        this.beginNanos = beginNanos;
    }

    StepLimits limits() {
        return limits;
    }

    Optional<StepSecond> second(long nowNanos) {
        return nowNanos < beginNanos
                ? Optional.empty()
                : Optional.of(
                        seconds.computeIfAbsent((nowNanos - beginNanos) / SECOND, number -> new StepSecond(this)));
    }

    void recorded(Duration whole, Duration first) {
        latency.record(whole);
        timeToFirstToken.record(first);
    }

    /** How long after a turn was sent it is known whether it held. */
    public Duration longestWait() {
        return limits.longest();
    }

    /** Share of whole answers later than their limit, of the turns whose time is over. */
    public Share late(long nowNanos) {
        return sum(nowNanos, StepSecond::late);
    }

    /** Share of first tokens later than their limit. */
    public Share lateFirstTokens(long nowNanos) {
        return sum(nowNanos, StepSecond::lateFirstTokens);
    }

    /** Share of turns whose answer was of no use in time. */
    public Share useless(long nowNanos) {
        return sum(nowNanos, StepSecond::useless);
    }

    private Share sum(long nowNanos, Function<StepSecond, Share> share) {
        var known = Math.floorDiv(nowNanos - beginNanos - limits.longest().toNanos(), SECOND);
        return seconds.entrySet().stream()
                .filter(entry -> entry.getKey() < known)
                .map(entry -> share.apply(entry.getValue()))
                .reduce(new Share(0, 0), Share::plus);
    }

    /** Turns under way, second by second: a queue that grows shows here first. */
    public LinearTrend concurrencyTrend() {
        return trend(StepSecond::meanConcurrency);
    }

    /** Mean time to first token in microseconds, by the second of sending. */
    public LinearTrend firstTokenTrend() {
        return trend(StepSecond::meanFirstTokenMicros);
    }

    private LinearTrend trend(ToDoubleFunction<StepSecond> value) {
        var points = seconds.entrySet().stream()
                .filter(entry -> Double.isFinite(value.applyAsDouble(entry.getValue())))
                .toList();
        return LinearTrend.of(
                points.stream().mapToDouble(Map.Entry::getKey).toArray(),
                points.stream()
                        .mapToDouble(entry -> value.applyAsDouble(entry.getValue()))
                        .toArray());
    }

    /** Turns under way, averaged over the seconds. */
    public double meanConcurrency() {
        return seconds.values().stream()
                .mapToDouble(StepSecond::meanConcurrency)
                .filter(Double::isFinite)
                .average()
                .orElse(0);
    }

    public long turns() {
        return seconds.values().stream().mapToLong(StepSecond::turns).sum();
    }

    public LatencyHistogram latency() {
        return latency.snapshot();
    }

    public LatencyHistogram timeToFirstToken() {
        return timeToFirstToken.snapshot();
    }
}

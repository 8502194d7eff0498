package com.mangaassist.load.metric;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Measures a load step by step; a turn belongs to the step in which it was sent, however late it ends. */
public final class StepMeter implements TurnSink {

    private final StepLimits limits;
    private final LongSupplier nanoTime;
    private final AtomicLong underWay = new AtomicLong();
    private final Map<String, StepSecond> measured = new ConcurrentHashMap<>();
    private volatile LoadStep step;

    public StepMeter(StepLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.step = new LoadStep(limits, Long.MAX_VALUE);
    }

    /**
     * Begins a step; turns that are sent before {@code atNanos} count in none.
     *
     * @param atNanos on the clock's scale
     */
    public LoadStep begin(long atNanos) {
        step = new LoadStep(limits, atNanos);
        return step;
    }

    public long underWay() {
        return underWay.get();
    }

    @Override
    public void sent(TurnLabel label) {
        var concurrency = underWay.incrementAndGet();
        step.second(nanoTime.getAsLong()).ifPresent(second -> {
            second.sent(concurrency);
            measured.put(label.requestId(), second);
        });
    }

    @Override
    public void gap(TurnLabel label, long nanos) {}

    @Override
    public void record(TurnRecord turn) {
        underWay.decrementAndGet();
        var second = measured.remove(turn.label().requestId());
        if (second != null) {
            second.ended(turn);
        }
    }
}

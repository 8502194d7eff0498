package com.mangaassist.load.workload;

import com.mangaassist.load.metric.LoadStep;
import com.mangaassist.load.metric.StepMeter;
import com.mangaassist.load.metric.StepResult;
import com.mangaassist.load.stats.CapacitySearch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Drives a capacity search while users arrive: turns the dial, decides each step as soon as it is decided, lets the queue
 * of a broken step drain, and goes on to the next rate.
 *
 * <p>Asked by the one thread that lets users in; its results are read by others after it is done.
 */
public final class CapacityProbe {

    private static final long LOOK_EVERY = Duration.ofMillis(250).toNanos();
    private static final long LONGEST_DRAIN = Duration.ofSeconds(10).toNanos();
    private static final int DRAINED = 2;

    private final StepMeter meter;
    private final RateDial dial;
    private final StepRules rules;
    private final StepVerdict verdict;
    private final List<StepResult> curve = new ArrayList<>();
    private CapacitySearch search;
    private LoadStep step;
    private long begun;
    private long nextLook = Long.MIN_VALUE;
    private long drainUntil = Long.MIN_VALUE;
    private boolean draining;

    /** @param search whose ceiling is the rate at which users arrive */
    public CapacityProbe(CapacitySearch search, StepMeter meter, StepRules rules) {
        this.search = search;
        this.meter = meter;
        this.rules = rules;
        this.verdict = new StepVerdict(rules);
        this.dial = new RateDial(search.ceiling());
        this.step = meter.begin(Long.MAX_VALUE);
    }

    /** Whether the user who arrives now is let in. */
    public synchronized boolean letsIn(long nowNanos) {
        if (nextLook == Long.MIN_VALUE) {
            begin(nowNanos);
        }
        if (nowNanos >= nextLook && !search.isDone()) {
            nextLook = nowNanos + LOOK_EVERY;
            look(nowNanos);
        }
        return dial.letsIn();
    }

    private void look(long nowNanos) {
        if (draining) {
            if (meter.underWay() <= DRAINED || nowNanos >= drainUntil) {
                begin(nowNanos);
            }
            return;
        }
        var last = nowNanos
                >= begun + rules.longest().toNanos() + step.longestWait().toNanos();
        verdict.of(step, search.next(), new StepVerdict.Moment(nowNanos, last))
                .ifPresent(limit -> conclude(limit, nowNanos));
    }

    private void begin(long nowNanos) {
        draining = false;
        begun = nowNanos + rules.settle().toNanos();
        nextLook = nowNanos + LOOK_EVERY;
        step = meter.begin(begun);
        dial.turnTo(search.next());
    }

    private void conclude(String limit, long nowNanos) {
        var result = StepResult.of(search.next(), step, nowNanos, limit);
        curve.add(result);
        search = result.held() ? search.afterHolding() : search.afterBreaking();
        if (search.isDone()) {
            dial.turnTo(0);
        } else if (result.held()) {
            begin(nowNanos);
        } else {
            dial.turnTo(0);
            draining = true;
            drainUntil = nowNanos + LONGEST_DRAIN;
        }
    }

    public synchronized boolean isDone() {
        return search.isDone();
    }

    public synchronized CapacitySearch search() {
        return search;
    }

    /** The steps in the order in which they were tried. */
    public synchronized List<StepResult> curve() {
        return List.copyOf(curve);
    }
}

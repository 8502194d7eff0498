package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.report.QuotaSection;
import com.mangaassist.load.report.Section;
import com.mangaassist.load.target.Served;
import com.mangaassist.load.target.Target;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** A load beyond the model service's quota: counts who was let through, who was turned away, and how hard they tried. */
final class QuotaCrossing implements LoadPlan, TurnSink {

    private static final double NANOS_PER_MINUTE = 60e9;

    private final LoadPlan load;
    private final LongSupplier nanoTime;
    private final LongAccumulator firstSent = new LongAccumulator(Math::min, Long.MAX_VALUE);
    private final LongAccumulator lastCrossed = new LongAccumulator(Math::max, Long.MIN_VALUE);
    private final LongAdder sent = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private Optional<Target> target = Optional.empty();

    QuotaCrossing(LoadPlan load, LongSupplier nanoTime) {
        this.load = load;
        this.nanoTime = nanoTime;
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        target = Optional.of(stage.target());
        return load.users(stage.watchedBy(this));
    }

    @Override
    public void sent(TurnLabel label) {
        var now = nanoTime.getAsLong();
        firstSent.accumulate(now);
        lastCrossed.accumulate(now);
        sent.increment();
    }

    @Override
    public void gap(TurnLabel label, long nanos) {}

    @Override
    public void record(TurnRecord turn) {
        if (turn.outcome() instanceof TurnOutcome.Completed) {
            answered.increment();
        } else if (turn.outcome() instanceof TurnOutcome.Failed failure
                && failure.code().equals("ThrottlingException")) {
            refused.increment();
            lastCrossed.accumulate(nanoTime.getAsLong());
        }
    }

    /**
     * From the first turn to the last, or to the last that was refused: an SDK's later attempts draw on what the quota has
     * grown by then, and while one is refused, all of it is used.
     */
    double minutes() {
        return sent.sum() == 0 ? 0 : (lastCrossed.get() - firstSent.get()) / NANOS_PER_MINUTE;
    }

    private QuotaSection found() {
        var served = target.map(Target::served).orElse(Served.UNKNOWN);
        var users = new QuotaSection.Users(sent.sum(), answered.sum(), refused.sum());
        var service = new QuotaSection.Service(served.answers(), served.throttled(), served.retried());
        return new QuotaSection(users, service, allowed(served));
    }

    /** A full bucket at the start, and what flows in meanwhile. */
    private long allowed(Served served) {
        return Math.round(served.allowedPerMinute().values().stream()
                .mapToDouble(perMinute -> perMinute * (1 + minutes()))
                .sum());
    }

    @Override
    public Set<Route> routes() {
        return load.routes();
    }

    @Override
    public Map<String, String> conditions() {
        return load.conditions();
    }

    @Override
    public long turns() {
        return load.turns();
    }

    @Override
    public Duration length() {
        return load.length();
    }

    @Override
    public boolean comparesLatency() {
        return false;
    }

    @Override
    public List<String> checkNames() {
        return QuotaSection.CHECKS;
    }

    @Override
    public List<Check> checks(RunMeasurements run) {
        return found().checks();
    }

    @Override
    public List<Section> sections() {
        return List.of(found().section());
    }
}

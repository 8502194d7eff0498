package com.mangaassist.load.simulation;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.MeasuringSink;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TruthComparison;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.TurnValve;
import com.mangaassist.load.metric.breakdown.BreakdownRecorder;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.metric.timeline.Timeline;
import com.mangaassist.load.metric.timeline.TimelineRecorder;
import com.mangaassist.load.report.PricedBreakdown;
import java.util.Set;

/** All who watch a run's turns. Only measured turns count in the benchmarks; the timeline sees every phase. */
final class Observers {

    private final RunRecorder recorder;
    private final TruthComparison truth;
    private final BreakdownRecorder breakdown;
    private final LiveProgress progress;
    private final LoadStop stop = new LoadStop();
    private final TurnValve valve = new TurnValve();
    private final TimelineRecorder timeline;

    private Observers(Set<Route> routes, TurnLimits limits, GroundTruth truth, LiveProgress progress) {
        this.recorder = RunRecorder.of(routes, limits, System::nanoTime);
        this.truth = TruthComparison.against(truth);
        this.breakdown = new BreakdownRecorder(limits);
        this.progress = progress;
        this.timeline = new TimelineRecorder(limits.timeout(), System::nanoTime);
    }

    static Observers of(Set<Route> routes, TurnLimits limits, GroundTruth truth, LiveProgress progress) {
        return new Observers(routes, limits, truth, progress);
    }

    TurnSink during(Phase phase) {
        var watched = TurnSink.all(timeline.during(phase), progress.during(phase));
        return phase == Phase.MEASURE
                ? TurnSink.all(new MeasuringSink(recorder, truth), watched, breakdown, stop)
                : TurnSink.all(watched, stop);
    }

    /** For turns that are neither measured here nor part of the run's course. */
    TurnSink aside() {
        return progress.during(Phase.WARM_UP);
    }

    /** What ends the load early. */
    LoadStop stop() {
        return stop;
    }

    /** The observer will hear of nothing that happens after {@link #finish}. */
    TurnSink untilTheEnd(TurnSink observer) {
        return valve.before(observer);
    }

    /** Ends the counting; all observers have then seen the same turns. */
    RunMeasurements finish() {
        progress.stop();
        valve.close();
        return recorder.finish();
    }

    Timeline timeline() {
        return timeline.snapshot();
    }

    PricedBreakdown breakdown(PriceList prices) {
        return PricedBreakdown.of(breakdown.finish(), prices);
    }

    /** How far the harness's times are from the system's own. */
    LatencyHistogram errors() {
        return truth.errors();
    }
}

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
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.TurnValve;
import com.mangaassist.load.metric.breakdown.BreakdownRecorder;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.metric.timeline.Timeline;
import com.mangaassist.load.metric.timeline.TimelineRecorder;
import com.mangaassist.load.report.PricedBreakdown;
import com.mangaassist.load.report.Section;
import java.util.List;
import java.util.Set;

/** All who watch a run's turns. Only measured turns count in the benchmarks; the timeline sees every phase. */
final class Observers {

    private final RunRecorder recorder;
    private final TruthComparison truth;
    private final BreakdownRecorder breakdown;
    private final LiveProgress progress;
    private final LoadStop stop;
    private final RunFiles files;
    private final TurnValve valve = new TurnValve();
    private final TimelineRecorder timeline;

    private Observers(RunSetup setup, Subject subject, LoadStop stop) {
        var limits = setup.limits();
        this.recorder = RunRecorder.of(subject.routes(), limits, System::nanoTime);
        this.truth = TruthComparison.against(subject.truth());
        this.breakdown = new BreakdownRecorder(limits);
        this.timeline = new TimelineRecorder(limits.timeout(), System::nanoTime);
        this.progress = subject.progress();
        this.stop = stop;
        this.files = RunFiles.start(setup, recorder);
    }

    /**
     * What is to be observed.
     *
     * @param progress tells those who wait
     */
    record Subject(Set<Route> routes, GroundTruth truth, LiveProgress progress) {}

    /** @param stop what ends the load early */
    static Observers of(RunSetup setup, Subject subject, LoadStop stop) {
        return new Observers(setup, subject, stop);
    }

    TurnSink during(Phase phase) {
        return TurnSink.all(counting(phase), files.during(phase));
    }

    private TurnSink counting(Phase phase) {
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

    /** Closes the files; returns what became of them. */
    List<Section> filesWritten(RunMeasurements run) {
        return files.finish(run, breakdown.finish());
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

package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.GeneratorHealth;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.config.SoakSettings;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.SoakRecorder;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.report.Section;
import com.mangaassist.load.report.SoakSection;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A load that lasts, watched for what creeps: latencies that rise, and a heap that grows. */
final class SoakLoad implements LoadPlan {

    private static final Duration USUAL_WINDOW = Duration.ofSeconds(10);
    private static final int FEWEST = 12;
    private static final int MOST = 60;

    private final LoadPlan load;
    private final SoakSettings most;
    private final Duration length;
    private final SoakRecorder recorder;
    private final HeapProbe heap;

    SoakLoad(LoadPlan load, Settings settings) {
        this.load = load;
        this.most = settings.soak();
        this.length = settings.load().arrivals().duration();
        var windows = (int) Math.max(FEWEST, Math.min(MOST, length.dividedBy(USUAL_WINDOW)));
        this.recorder = new SoakRecorder(length, windows);
        this.heap = new HeapProbe(recorder, length.dividedBy(windows), windows);
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        return load.users(stage.measuredBy(new Beginning(recorder, heap::start)));
    }

    private SoakSection found() {
        return new SoakSection(length, recorder.windows());
    }

    @Override
    public List<String> checkNames() {
        return SoakSection.CHECKS;
    }

    @Override
    public List<Check> checks(RunMeasurements run) {
        heap.stop();
        return found().checks(most.mostDriftPercent(), most.mostHeapGrowthMib());
    }

    @Override
    public List<Section> sections() {
        return List.of(found().section());
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
    public GeneratorHealth health() {
        return load.health();
    }

    /** Starts something with the first measured turn. */
    private record Beginning(TurnSink sink, Runnable start, AtomicBoolean begun) implements TurnSink {

        Beginning(TurnSink sink, Runnable start) {
            this(sink, start, new AtomicBoolean());
        }

        @Override
        public void sent(TurnLabel label) {
            if (begun.compareAndSet(false, true)) {
                start.run();
            }
        }

        @Override
        public void gap(TurnLabel label, long nanos) {}

        @Override
        public void record(TurnRecord turn) {
            sink.record(turn);
        }
    }
}

package com.mangaassist.load.simulation;

import com.mangaassist.load.config.Settings;
import com.mangaassist.load.protocol.ModelId;
import io.gatling.javaapi.core.Simulation;
import java.util.stream.Stream;

/**
 * How many answers a second do so many workers get? The specification's {@code throughput_haiku}, ten workers, and fewer
 * and more of them; and how many a batch job gets, at half the price.
 */
public final class ThroughputSimulation extends Simulation {

    private static final int RECORDS = 1_000;

    private final LoadTest test = LoadTest.start(ThroughputSimulation.class, ThroughputSimulation::plan);

    public ThroughputSimulation() {
        setUp(test.users())
                .protocols(test.protocol())
                .maxDuration(test.longest())
                .assertions(test.assertions());
    }

    private static LoadPlan plan(Settings settings) {
        var benchmarks = new SpecifiedBenchmarks(settings.load().seed());
        var steps = Stream.of(
                benchmarks.throughput("throughput_haiku_concurrent_5", 5, 100),
                benchmarks.throughput(),
                benchmarks.throughput("throughput_haiku_concurrent_20", 20, 200),
                benchmarks.throughput("throughput_haiku_concurrent_50", 50, 500));
        var batch = BatchLoad.of(settings, ModelId.HAIKU, RECORDS);
        return new Sequence(Stream.concat(steps, batch.stream()).toList());
    }

    @Override
    public void after() {
        test.close();
    }
}

package com.mangaassist.load.simulation;

import com.mangaassist.load.config.Settings;
import io.gatling.javaapi.core.Simulation;

/**
 * How many answers a second do so many workers get? The specification's {@code throughput_haiku}, ten workers, and fewer
 * and more of them.
 */
public final class ThroughputSimulation extends Simulation {

    private final LoadTest test = LoadTest.start(ThroughputSimulation.class, ThroughputSimulation::plan);

    public ThroughputSimulation() {
        setUp(test.users())
                .protocols(test.protocol())
                .maxDuration(test.longest())
                .assertions(test.assertions());
    }

    private static LoadPlan plan(Settings settings) {
        var benchmarks = new SpecifiedBenchmarks(settings.load().seed());
        return Sequence.of(
                benchmarks.throughput(),
                benchmarks.throughput("throughput_haiku_concurrent_5", 5, 100),
                benchmarks.throughput("throughput_haiku_concurrent_20", 20, 200),
                benchmarks.throughput("throughput_haiku_concurrent_50", 50, 500));
    }

    @Override
    public void after() {
        test.close();
    }
}

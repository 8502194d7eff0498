package com.mangaassist.load.simulation;

import com.mangaassist.load.config.Settings;
import com.mangaassist.load.protocol.ModelId;
import io.gatling.javaapi.core.Simulation;

/**
 * The specification's whole suite in one run with one summary: {@code latency_sonnet}, {@code latency_haiku} and
 * {@code throughput_haiku}.
 */
public final class SuiteSimulation extends Simulation {

    private final LoadTest test = LoadTest.start(SuiteSimulation.class, SuiteSimulation::plan);

    public SuiteSimulation() {
        setUp(test.users())
                .protocols(test.protocol())
                .maxDuration(test.longest())
                .assertions(test.assertions());
    }

    private static LoadPlan plan(Settings settings) {
        var benchmarks = new SpecifiedBenchmarks(settings.load().seed());
        return Sequence.of(
                benchmarks.latency(ModelId.SONNET), benchmarks.latency(ModelId.HAIKU), benchmarks.throughput());
    }

    @Override
    public void after() {
        test.close();
    }
}

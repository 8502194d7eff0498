package com.mangaassist.load.simulation;

import com.mangaassist.load.config.Settings;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import io.gatling.javaapi.core.Simulation;
import java.util.List;

/**
 * How long does one user wait? The specification's latencies, the whole way over each transport, and the first answer of
 * a stack that has never answered before.
 */
public final class LatencySimulation extends Simulation {

    private static final int TURNS = 50;
    private static final int COLD_STARTS = 10;

    private final LoadTest test = LoadTest.start(LatencySimulation.class, LatencySimulation::plan);

    public LatencySimulation() {
        setUp(test.users())
                .protocols(test.protocol())
                .maxDuration(test.longest())
                .assertions(test.assertions());
    }

    private static LoadPlan plan(Settings settings) {
        var benchmarks = new SpecifiedBenchmarks(settings.load().seed());
        var warm = new Together(
                "warm paths",
                List.of(
                        benchmarks.latency(ModelId.SONNET),
                        benchmarks.latency(ModelId.HAIKU),
                        benchmarks.endToEnd(Transport.WS, ModelId.SONNET, TURNS),
                        benchmarks.endToEnd(Transport.WS, ModelId.HAIKU, TURNS),
                        benchmarks.endToEnd(Transport.SSE, ModelId.HAIKU, TURNS),
                        benchmarks.endToEnd(Transport.HTTP, ModelId.HAIKU, TURNS)));
        return Sequence.of(ColdStarts.of(settings, COLD_STARTS), warm);
    }

    @Override
    public void after() {
        test.close();
    }
}

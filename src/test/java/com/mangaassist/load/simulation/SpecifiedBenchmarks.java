package com.mangaassist.load.simulation;

import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.scenario.BenchmarkTurns;

/** The specification's benchmark suite, with its names, its warm-ups and its numbers of turns. */
final class SpecifiedBenchmarks {

    private static final int WARM_UP = 5;

    /** In all: several workers at once meet code that one alone has not yet brought the JVM to compile. */
    private static final int WORKERS_WARM_UP = 50;

    private static final int LATENCY_TURNS = 50;
    private static final int THROUGHPUT_TURNS = 100;
    private static final int THROUGHPUT_WORKERS = 10;

    private final long seed;

    SpecifiedBenchmarks(long seed) {
        this.seed = seed;
    }

    /** {@code latency_sonnet} and {@code latency_haiku}: whole answers over HTTP, one after the other. */
    Workers latency(ModelId model) {
        return workers(
                new Route("latency_" + model.family(), Transport.HTTP, model),
                new Workers.Amount(1, WARM_UP, LATENCY_TURNS));
    }

    /** {@code throughput_haiku}: ten workers, a hundred answers. */
    Workers throughput() {
        return throughput("throughput_haiku", THROUGHPUT_WORKERS, THROUGHPUT_TURNS);
    }

    Workers throughput(String name, int workers, int turns) {
        return workers(
                new Route(name, Transport.HTTP, ModelId.HAIKU), new Workers.Amount(workers, WORKERS_WARM_UP, turns));
    }

    /** One user's whole way through the system, turn by turn: {@code e2e_ws_haiku} and so on. */
    Workers endToEnd(Transport transport, ModelId model, int turns) {
        return workers(
                new Route("e2e_" + transport.id() + "_" + model.family(), transport, model),
                new Workers.Amount(1, WARM_UP, turns));
    }

    private Workers workers(Route route, Workers.Amount amount) {
        return Workers.on(route, BenchmarkTurns.of(route, Prompts.standard(), seed), amount);
    }
}

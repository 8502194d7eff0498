package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.util.Arrays;
import java.util.Optional;

/**
 * The way of a turn through the system, which is what one benchmark measures.
 *
 * @param benchmark the benchmark's and the baseline file's name, for example {@code chat_ws_sonnet}
 * @param model the model that the routing rules intend; a failed turn has no other
 */
public record Route(String benchmark, Transport transport, ModelId model) implements Comparable<Route> {

    private static final String CHAT = "chat_";

    public Route {
        if (!benchmark.matches("[a-z0-9_]{1,100}")) {
            throw new IllegalArgumentException(
                    "a benchmark's name has lower case letters, digits and underscores: \"" + benchmark + "\"");
        }
    }

    /** Of the main job, named after itself. */
    public Route(Transport transport, ModelId model) {
        this(CHAT + transport.id() + "_" + model.family(), transport, model);
    }

    /** The main job's route of this benchmark, whose model is known by its family only; empty for any other benchmark. */
    public static Optional<Route> ofMainJob(String benchmark) {
        return Arrays.stream(Transport.values())
                .filter(transport -> benchmark.startsWith(CHAT + transport.id() + "_"))
                .map(transport ->
                        new Route(transport, new ModelId(benchmark.substring((CHAT + transport.id() + "_").length()))))
                .findFirst();
    }

    /** The model's family, for example {@code sonnet}. */
    public String family() {
        return model.family();
    }

    /** Whose turns are judged together: all of a model in the main job, and each other benchmark by itself. */
    public String pool() {
        return benchmark.startsWith(CHAT) ? family() : benchmark;
    }

    /** Whether a time to first token exists. */
    public boolean streams() {
        return transport.streams();
    }

    @Override
    public int compareTo(Route other) {
        return benchmark().compareTo(other.benchmark());
    }
}

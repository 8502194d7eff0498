package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.util.Locale;

/**
 * The way of a turn through the system, which is what one benchmark measures.
 *
 * @param model the model that the routing rules intend; a failed turn has no other
 */
public record Route(Transport transport, ModelId model) implements Comparable<Route> {

    /** For example {@code chat_ws_sonnet}: the benchmark's and the baseline file's name. */
    public String benchmark() {
        return "chat_" + transport.id() + "_" + family();
    }

    /** The model's family, for example {@code sonnet}. */
    public String family() {
        return model.family();
    }

    /**
     * The route of this benchmark, whose model has no more of a name than its family.
     *
     * @throws IllegalArgumentException if the name is no benchmark's
     */
    public static Route ofBenchmark(String name) {
        var parts = name.split("_", 3);
        if (parts.length != 3 || !parts[0].equals("chat")) {
            throw new IllegalArgumentException("benchmark: \"" + name + "\" is not allowed; expected chat_ws_sonnet or the like");
        }
        return new Route(Transport.valueOf(parts[1].toUpperCase(Locale.ROOT)), new ModelId(parts[2]));
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

package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;

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

    /** Whether a time to first token exists. */
    public boolean streams() {
        return transport.streams();
    }

    @Override
    public int compareTo(Route other) {
        return benchmark().compareTo(other.benchmark());
    }
}

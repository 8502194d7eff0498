package com.mangaassist.load.protocol;

import java.util.Locale;

/** How a chat turn travels. */
public enum Transport {
    WS,
    SSE,
    HTTP;

    /** Lower case, as in options, benchmark names and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the answer arrives in pieces, so that a time to first token exists. */
    public boolean streams() {
        return this != HTTP;
    }
}

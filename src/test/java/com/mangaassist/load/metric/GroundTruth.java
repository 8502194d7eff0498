package com.mangaassist.load.metric;

import java.util.OptionalLong;

/** What the system under test says of its own timing, where it can be asked. */
@FunctionalInterface
public interface GroundTruth {

    /** For a system that cannot be asked. */
    GroundTruth UNKNOWN = requestId -> OptionalLong.empty();

    /**
     * When the request's first content chunk was written to the wire, on this process's {@link System#nanoTime} scale;
     * answered once per request.
     */
    OptionalLong firstContentNanos(String requestId);
}

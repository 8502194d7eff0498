package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Set;

/** How a turn ended. Failures under load are observations, never exceptions. */
public sealed interface TurnOutcome {

    /** The whole answer arrived, with the service's own account of it. */
    record Completed(ModelId model, TokenUsage usage, String stopReason, boolean cached) implements TurnOutcome {

        private static final Set<String> FILTERED = Set.of("content_filtered", "guardrail_intervened", "refusal");

        /** Whether the service withheld the answer. */
        public boolean filtered() {
            return FILTERED.contains(stopReason);
        }
    }

    /** Content arrived, but not the end of the message. */
    record Truncated(String reason) implements TurnOutcome {}

    /**
     * No content arrived.
     *
     * @param code a short name to count by, for example {@code ThrottlingException} or {@code timeout}
     */
    record Failed(String code, String message) implements TurnOutcome {}
}

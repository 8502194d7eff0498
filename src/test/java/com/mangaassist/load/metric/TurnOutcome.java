package com.mangaassist.load.metric;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Set;

/** How a turn ended. Failures under load are observations, never exceptions. */
public sealed interface TurnOutcome {

    /**
     * The whole answer arrived.
     *
     * @param estimated whether the tokens are the reader's count, because the service gave no account of them
     */
    record Completed(ModelId model, TokenUsage usage, String stopReason, boolean cached, boolean estimated)
            implements TurnOutcome {

        /** With the service's own account. */
        public Completed(ModelId model, TokenUsage usage, String stopReason, boolean cached) {
            this(model, usage, stopReason, cached, false);
        }

        private static final Set<String> FILTERED = Set.of("content_filtered", "guardrail_intervened", "refusal");

        /** Whether the service withheld the answer. */
        public boolean filtered() {
            return FILTERED.contains(stopReason);
        }
    }

    /**
     * Content arrived, but not the end of the message.
     *
     * @param code a short name of the reason to count by, for example {@code timeout} or {@code closed 1001}
     * @param estimated tokens that are billed nevertheless, by the reader's own count
     */
    record Truncated(String code, String message, TokenUsage estimated) implements TurnOutcome {

        public Truncated(String code, TokenUsage estimated) {
            this(code, code, estimated);
        }

        public Truncated(String code) {
            this(code, TokenUsage.NONE);
        }
    }

    /**
     * No content arrived.
     *
     * @param code a short name to count by, for example {@code ThrottlingException} or {@code timeout}
     * @param estimated tokens that are billed nevertheless, at least; none where the service refused
     */
    record Failed(String code, String message, TokenUsage estimated) implements TurnOutcome {

        public Failed(String code, String message) {
            this(code, message, TokenUsage.NONE);
        }
    }
}

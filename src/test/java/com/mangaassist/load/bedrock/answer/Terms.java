package com.mangaassist.load.bedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request asks for beyond the words of an answer.
 *
 * @param metadata what the request's body says of itself, for example {@code requestId}
 * @param guard the guardrail that judges the question
 */
public record Terms(Map<String, String> metadata, Quality quality, Form form, Optional<Guard> guard) {

    public static final Terms NONE = new Terms(Map.of(), Quality.USUAL, Form.PLAIN, Optional.empty());

    public Terms {
        metadata = Map.copyOf(metadata);
    }

    /** The same, where these do not say otherwise. */
    Terms or(Terms usual) {
        return new Terms(
                metadata.isEmpty() ? usual.metadata : metadata,
                quality.equals(Quality.USUAL) ? usual.quality : quality,
                form,
                guard.or(usual::guard));
    }

    /**
     * How the service shall serve it; answers repeat it.
     *
     * @param latency {@code standard} or {@code optimized}, empty if nothing was said
     * @param tier {@code priority}, {@code default}, {@code flex} or {@code reserved}, empty if nothing was said
     */
    public record Quality(String latency, String tier) {

        public static final Quality USUAL = new Quality("", "");
        public static final List<String> LATENCIES = List.of("standard", "optimized");
        public static final List<String> TIERS = List.of("priority", "default", "flex", "reserved");
    }

    /**
     * What the answer shall look like.
     *
     * @param thinks whether the model's thoughts come first
     * @param schema of the JSON that the answer must be
     * @param fields JSON pointers into the model's own answer, whose values the service adds to its own
     */
    public record Form(boolean thinks, Optional<JsonNode> schema, List<String> fields) {

        public static final Form PLAIN = new Form(false, Optional.empty(), List.of());

        public Form {
            fields = List.copyOf(fields);
        }
    }

    /** @param trace whether the answer shows what was judged */
    public record Guard(String identifier, String version, boolean trace) {}
}

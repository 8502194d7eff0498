package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.safety.SafetyRules;
import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Optional;

/**
 * An answer, cut where the request's limits cut it.
 *
 * @param blockedBy the rule by which a guardrail withheld the answer
 */
public record Completion(Content content, Stop stop, Delivery delivery, Optional<SafetyRules.Rule> blockedBy) {

    /**
     * What is said.
     *
     * @param thoughts what the model thinks before it speaks, empty if it was not asked to
     * @param text the words; the arguments as JSON if a tool is called
     * @param tool the name of the tool that is called
     */
    public record Content(String thoughts, String text, Optional<String> tool) {}

    /**
     * What it takes to say it.
     *
     * @param timing as it was recorded, if it was
     * @param recorded whether the usage was recorded, and not counted here
     */
    public record Delivery(TokenUsage usage, Timing timing, boolean recorded) {}

    public String text() {
        return content.text();
    }

    public Optional<String> tool() {
        return content.tool();
    }

    public TokenUsage usage() {
        return delivery.usage();
    }

    /**
     * Why the answer ends.
     *
     * @param reason {@code end_turn}, {@code max_tokens}, {@code stop_sequence}, {@code tool_use},
     *     {@code content_filtered} or {@code guardrail_intervened}
     * @param sequence the stop sequence that was met, else empty
     */
    public record Stop(String reason, String sequence) {

        public static final Stop END_TURN = new Stop("end_turn", "");
        public static final Stop MAX_TOKENS = new Stop("max_tokens", "");
        public static final Stop FILTERED = new Stop("content_filtered", "");
        public static final Stop INTERVENED = new Stop("guardrail_intervened", "");
        public static final Stop TOOL_USE = new Stop("tool_use", "");

        public static Stop at(String sequence) {
            return new Stop("stop_sequence", sequence);
        }
    }
}

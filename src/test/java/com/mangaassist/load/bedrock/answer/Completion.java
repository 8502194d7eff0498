package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.protocol.TokenUsage;

/** An answer, cut where the request's limits cut it. */
public record Completion(String text, Stop stop, TokenUsage usage) {

    /**
     * Why the answer ends.
     *
     * @param reason {@code end_turn}, {@code max_tokens} or {@code stop_sequence}
     * @param sequence the stop sequence that was met, else empty
     */
    public record Stop(String reason, String sequence) {

        public static final Stop END_TURN = new Stop("end_turn", "");
        public static final Stop MAX_TOKENS = new Stop("max_tokens", "");

        public static Stop at(String sequence) {
            return new Stop("stop_sequence", sequence);
        }
    }
}

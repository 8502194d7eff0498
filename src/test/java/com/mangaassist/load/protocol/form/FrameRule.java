package com.mangaassist.load.protocol.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;

/**
 * One kind of frame and where its parts stand.
 *
 * @param parts by the names that a mapping file gives them, such as {@code text}
 */
record FrameRule(FrameCondition when, Map<String, JsonPointer> parts) {

    static final String TEXT = "text";
    static final String INPUT_TOKENS = "inputTokens";
    static final String OUTPUT_TOKENS = "outputTokens";

    FrameRule {
        parts = Map.copyOf(parts);
    }

    /** Without a condition, the frames that have one of its parts. */
    boolean fits(ReceivedFrame frame) {
        return when.equals(FrameCondition.ANY)
                ? parts.values().stream()
                        .anyMatch(part -> !frame.root().at(part).isMissingNode())
                : when.isMetBy(frame);
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    String text(ReceivedFrame frame, String part, String otherwise) {
        var pointer = parts.get(part);
        var text = pointer == null ? "" : frame.text(pointer);
        return text.isEmpty() ? otherwise : text;
    }

    /** {@link TokenUsage#NONE} where the frame has no counts. */
    TokenUsage usage(ReceivedFrame frame) {
        return new TokenUsage(count(frame, INPUT_TOKENS), count(frame, OUTPUT_TOKENS));
    }

    private long count(ReceivedFrame frame, String part) {
        var pointer = parts.get(part);
        return pointer == null ? 0 : frame.count(pointer);
    }
}

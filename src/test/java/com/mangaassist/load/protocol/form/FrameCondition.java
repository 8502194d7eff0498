package com.mangaassist.load.protocol.form;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which frames are meant: those whose whole text is this, or whose fields have these values.
 *
 * @param text empty where only fields matter
 * @param fields values as text, {@code true} for a flag that is set
 */
public record FrameCondition(String text, Map<JsonPointer, String> fields) {

    static final FrameCondition ANY = new FrameCondition("", Map.of());

    /** @param fields by their places, names with dots between them */
    static FrameCondition ofFields(Map<String, String> fields) {
        return new FrameCondition(
                "",
                fields.entrySet().stream()
                        .collect(Collectors.toMap(field -> FormFields.pointerOf(field.getKey()), Map.Entry::getValue)));
    }

    public FrameCondition {
        fields = Map.copyOf(fields);
    }

    /** Whether a frame is meant; it is parsed only if its fields matter. */
    public boolean isMetBy(String frame) {
        return isMetBy(ReceivedFrame.of(frame));
    }

    boolean isMetBy(ReceivedFrame frame) {
        return (text.isEmpty() || frame.text().equals(text))
                && fields.entrySet().stream()
                        .allMatch(field -> frame.text(field.getKey()).equals(field.getValue()));
    }
}

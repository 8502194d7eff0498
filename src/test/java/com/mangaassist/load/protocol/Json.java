package com.mangaassist.load.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads JSON objects so that each fault names its field. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** @throws InvalidFrameException if the text is not one JSON object */
    public static JsonNode object(String text) {
        try {
            var node = MAPPER.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException notJson) {
            throw new InvalidFrameException("frame", text, "a JSON object (" + notJson.getOriginalMessage() + ")");
        }
        throw new InvalidFrameException("frame", text, "a JSON object");
    }

    /**
     * The same from UTF-8, without a detour through a string.
     *
     * @throws InvalidFrameException if the text is not one JSON object
     */
    public static JsonNode object(byte[] utf8) {
        try {
            var node = MAPPER.readTree(utf8);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException notJson) {
            // Said again from text, which has the better words.
            return object(new String(utf8, StandardCharsets.UTF_8));
        }
        throw new InvalidFrameException("frame", new String(utf8, StandardCharsets.UTF_8), "a JSON object");
    }

    /**
     * The Base64 in a field of a JSON object, without a tree of the rest.
     *
     * @throws InvalidFrameException if there is no such field in it, or no Base64
     */
    public static byte[] binary(byte[] utf8, String field) {
        try (var parser = MAPPER.createParser(utf8)) {
            for (parser.nextToken(); parser.nextToken() == JsonToken.FIELD_NAME; parser.skipChildren()) {
                var found = parser.currentName().equals(field);
                if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
                    return parser.getBinaryValue();
                }
            }
        } catch (IOException wrong) {
            throw new InvalidFrameException(
                    field, new String(utf8, StandardCharsets.UTF_8), "Base64 (" + wrong.getMessage() + ")");
        }
        throw new InvalidFrameException(field, new String(utf8, StandardCharsets.UTF_8), "Base64 in a JSON object");
    }

    /** @throws InvalidFrameException if the field is missing or no string */
    public static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isTextual()) {
            throw new InvalidFrameException(field, value.isMissingNode() ? "" : value.toString(), "a string");
        }
        return value.textValue();
    }

    /** @throws InvalidFrameException if the field is there, not null, and no string */
    public static Optional<String> optionalText(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(text(node, field)) : Optional.empty();
    }

    public static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    /** The text as a quoted JSON string in UTF-8, for frames that are written by hand on a hot path. */
    public static byte[] quoted(String text) {
        var inner = JsonStringEncoder.getInstance().quoteAsUTF8(text);
        var quoted = new byte[inner.length + 2];
        quoted[0] = '"';
        System.arraycopy(inner, 0, quoted, 1, inner.length);
        quoted[quoted.length - 1] = '"';
        return quoted;
    }
}

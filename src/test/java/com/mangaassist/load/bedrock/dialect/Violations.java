package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.error.BedrockException;
import java.util.Set;

/**
 * Collects what is wrong with a body, in the words of the JSON schema validator that Bedrock uses for InvokeModel:
 * {@code #/max_tokens: expected type: Integer, found: String}.
 */
final class Violations {

    private final StringBuilder texts = new StringBuilder();

    void add(String path, String text) {
        texts.append('#').append(path).append(": ").append(text);
    }

    boolean none() {
        return texts.isEmpty();
    }

    /** Whether the value is there and of the type; a violation is noted if it is there and not. */
    boolean is(JsonNode value, String path, JsonType type) {
        if (value.isMissingNode()) {
            return false;
        }
        if (!type.fits(value)) {
            add(path, "expected type: " + type.title() + ", found: " + JsonType.titleOf(value));
        }
        return type.fits(value);
    }

    void requireKeys(JsonNode object, String path, String... keys) {
        for (var key : keys) {
            if (!object.has(key)) {
                add(path, "required key [" + key + "] not found");
            }
        }
    }

    void permitKeys(JsonNode object, String path, Set<String> permitted) {
        object.fieldNames().forEachRemaining(key -> {
            if (!permitted.contains(key)) {
                add(path, "extraneous key [" + key + "] is not permitted");
            }
        });
    }

    void throwIfAny() {
        if (!none()) {
            throw BedrockException.malformed(texts.toString());
        }
    }

    /** Throws what was found in a conversation that has messages; the older schema, without, is ruled out first. */
    void throwIfAnyWithMessages() {
        if (!none()) {
            throw BedrockException.malformed(
                    "#: subject must not be valid against schema {\"required\":[\"messages\"]}" + texts);
        }
    }
}

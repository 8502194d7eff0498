package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mangaassist.load.bedrock.error.BedrockException;
import java.io.IOException;
import java.util.function.Supplier;

/** Bodies of requests, which may be anything. */
public final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** Reads one JSON object; anything else is refused as {@code otherwise} says. */
    public static JsonNode object(byte[] body, Supplier<BedrockException> otherwise) {
        try {
            var root = Unicode.isUtf8(body) ? MAPPER.readTree(body) : null;
            if (root != null && root.isObject() && !Unicode.hasLoneSurrogates(body, root)) {
                return root;
            }
        } catch (IOException notJson) {
            throw otherwise.get();
        }
        throw otherwise.get();
    }

    /** Reads arguments of a tool, which may have been cut; what cannot be read becomes an empty object. */
    static JsonNode lenient(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException cut) {
            return MAPPER.createObjectNode();
        }
    }
}

package com.mangaassist.load.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page's words in each of its languages. */
final class Words {

    static final List<String> LANGUAGES = List.of("en", "ja");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Words() {}

    /** {@code {"en": {…}, "ja": {…}, "reasons": […]}}, as the page's script reads them. */
    static JsonNode all() {
        var all = MAPPER.createObjectNode();
        LANGUAGES.forEach(language -> all.set(language, of(language)));
        all.set("reasons", read("reasons"));
        return all;
    }

    /** By key, for the template. */
    static Map<String, String> english() {
        var english = new TreeMap<String, String>();
        of("en").fields()
                .forEachRemaining(
                        entry -> english.put(entry.getKey(), entry.getValue().asText()));
        return english;
    }

    private static ObjectNode of(String language) {
        var words = MAPPER.createObjectNode();
        words.setAll((ObjectNode) read(language));
        words.setAll((ObjectNode) read(language + "-definitions"));
        return words;
    }

    private static JsonNode read(String name) {
        try {
            return MAPPER.readTree(PageResource.text("/report/words/" + name + ".json"));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("words/" + name + ".json: " + broken.getOriginalMessage(), broken);
        }
    }
}

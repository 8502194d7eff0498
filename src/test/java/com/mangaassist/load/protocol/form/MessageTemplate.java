package com.mangaassist.load.protocol.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.QueryType;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JSON document with {@code ${…}} in its texts. */
record MessageTemplate(JsonNode document) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_]*)}");

    private static final Set<String> OF_THE_QUESTION =
            Set.of("requestId", "prompt", "queryType", "model", "index", "part");

    /** Whether a question fills it in, and not the environment. */
    static boolean isOfTheQuestion(String name) {
        return OF_THE_QUESTION.contains(name);
    }

    static String allowed() {
        return String.join(", ", OF_THE_QUESTION.stream().sorted().toList());
    }

    /** The same with these filled in; the rest stays as it is. */
    MessageTemplate with(Map<String, String> known) {
        return new MessageTemplate(filled(document, known));
    }

    String fill(ChatRequest request) {
        return fill(Map.of(
                "requestId", request.requestId(),
                "prompt", request.prompt(),
                "queryType", request.queryType().map(QueryType::id).orElse(""),
                "model", request.model().map(Object::toString).orElse("")));
    }

    String fill(Map<String, ?> values) {
        return filled(document, values).toString();
    }

    private static JsonNode filled(JsonNode node, Map<String, ?> values) {
        if (node instanceof ObjectNode object) {
            var copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), filled(field.getValue(), values)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = array.arrayNode();
            array.forEach(element -> copy.add(filled(element, values)));
            return copy;
        }
        return node.isTextual() ? text(node, values) : node;
    }

    /** A text that is nothing but one placeholder takes over the value's type. */
    private static JsonNode text(JsonNode node, Map<String, ?> values) {
        var matcher = PLACEHOLDER.matcher(node.textValue());
        if (matcher.matches() && values.get(matcher.group(1)) instanceof Integer number) {
            return IntNode.valueOf(number);
        }
        return TextNode.valueOf(matcher.replaceAll(found -> value(found, values)));
    }

    private static String value(MatchResult found, Map<String, ?> values) {
        var value = values.get(found.group(1));
        return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
    }
}

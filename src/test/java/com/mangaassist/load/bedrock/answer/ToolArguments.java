package com.mangaassist.load.bedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes up arguments that fit a tool's JSON schema; texts repeat the question. */
final class ToolArguments {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final String question;

    ToolArguments(String question) {
        this.question = question;
    }

    JsonNode fitting(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode schema, int depth) {
        for (var fixed : new String[] {"const", "default"}) {
            if (schema.has(fixed)) {
                return schema.path(fixed);
            }
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "integer", "number" -> number(schema);
            case "boolean" -> BooleanNode.TRUE;
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            case "null" -> NullNode.getInstance();
            default -> TextNode.valueOf(question);
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        var first = type.isArray() ? type.path(0) : type;
        return first.asText(schema.has("properties") ? "object" : "string");
    }

    private static JsonNode number(JsonNode schema) {
        return schema.path("minimum").isNumber() ? schema.path("minimum") : JSON.numberNode(1);
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        int items = Math.min(3, Math.max(1, schema.path("minItems").asInt(1)));
        for (int i = 0; i < items && depth < DEEPEST; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        var properties = schema.path("properties");
        if (depth < DEEPEST) {
            schema.path("required")
                    .forEach(name -> object.set(name.asText(), value(properties.path(name.asText()), depth + 1)));
        }
        return object;
    }
}

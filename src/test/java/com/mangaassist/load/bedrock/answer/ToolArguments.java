package com.mangaassist.load.bedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes up JSON that fits a schema, such as that of a tool's arguments; texts repeat the question. */
final class ToolArguments {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final int MOST_ITEMS = 3;

    private final String question;

    ToolArguments(String question) {
        this.question = question;
    }

    JsonNode fitting(JsonNode schema) {
        return new Root(schema).value(schema, 0);
    }

    /** The whole schema, to which its parts refer. */
    private final class Root {

        private final JsonNode root;

        Root(JsonNode root) {
            this.root = root;
        }

        JsonNode value(JsonNode part, int depth) {
            var schema = resolved(part);
            for (var fixed : new String[] {"const", "default"}) {
                if (schema.has(fixed)) {
                    return schema.path(fixed);
                }
            }
            if (!schema.path("enum").isEmpty()) {
                return schema.path("enum").path(0);
            }
            return switch (type(schema)) {
                case "integer", "number" -> number(schema);
                case "boolean" -> BooleanNode.TRUE;
                case "array" -> array(schema, depth);
                case "object" -> object(schema, depth);
                case "null" -> NullNode.getInstance();
                default -> TextNode.valueOf(text(schema));
            };
        }

        /** Follows references and takes the first choice; a schema may refer to itself, so not for ever. */
        private JsonNode resolved(JsonNode part) {
            var schema = part;
            for (int i = 0; i < DEEPEST; i++) {
                var reference = schema.path("$ref").asText("");
                if (reference.startsWith("#/")) {
                    schema = root.at(reference.substring(1));
                }
                for (var choice : new String[] {"anyOf", "oneOf", "allOf"}) {
                    schema = schema.path(choice).isEmpty()
                            ? schema
                            : schema.path(choice).path(0);
                }
            }
            return schema;
        }

        private JsonNode array(JsonNode schema, int depth) {
            var array = JSON.arrayNode();
            int items = Math.min(MOST_ITEMS, Math.max(1, schema.path("minItems").asInt(1)));
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

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        var first = type.isArray() ? type.path(0) : type;
        return first.asText(schema.has("properties") ? "object" : "string");
    }

    /** 1, or what is allowed and nearest to it. */
    private static JsonNode number(JsonNode schema) {
        double least = Math.max(
                schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY),
                schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY) + 1);
        double most = Math.min(
                schema.path("maximum").asDouble(Double.POSITIVE_INFINITY),
                schema.path("exclusiveMaximum").asDouble(Double.POSITIVE_INFINITY) - 1);
        double nearest = Math.min(Math.max(1, least), most);
        return nearest == Math.rint(nearest) ? JSON.numberNode((long) nearest) : JSON.numberNode(nearest);
    }

    private String text(JsonNode schema) {
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-01-01";
            case "date-time" -> "2026-01-01T00:00:00Z";
            case "email" -> "reader@example.com";
            case "uri" -> "https://example.com/";
            default ->
                question.codePointCount(0, question.length()) <= most
                        ? question
                        : question.substring(0, question.offsetByCodePoints(0, most));
        };
    }
}

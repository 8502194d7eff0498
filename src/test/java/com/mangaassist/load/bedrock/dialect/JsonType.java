package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;

/** Types of JSON values under the names that appear in error texts. */
enum JsonType {
    STRING("String"),
    INTEGER("Integer"),
    NUMBER("Number"),
    BOOLEAN("Boolean"),
    ARRAY("JSONArray"),
    OBJECT("JSONObject");

    private final String title;

    JsonType(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static String titleOf(JsonNode value) {
        for (var type : values()) {
            if (type.fits(value)) {
                return type.title;
            }
        }
        return "Null";
    }

    boolean fits(JsonNode value) {
        return switch (this) {
            case STRING -> value.isTextual();
            case INTEGER -> value.isIntegralNumber();
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case ARRAY -> value.isArray();
            case OBJECT -> value.isObject();
        };
    }
}

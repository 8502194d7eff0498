package com.mangaassist.load.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the fields of a JSON file so that each fault names the file, the field, the value and what is allowed. */
public final class JsonFields {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final String path;
    private final JsonNode node;

    private JsonFields(Path file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** @throws InvalidBaselineException if the file cannot be read or is not one JSON object */
    public static JsonFields read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new InvalidBaselineException(file, "file", unreadable.toString(), "a readable file in UTF-8");
        }
    }

    private static JsonFields parse(Path file, String text) {
        try {
            var node = MAPPER.readTree(text);
            if (node != null && node.isObject()) {
                return new JsonFields(file, "", node);
            }
        } catch (JsonProcessingException notJson) {
            throw new InvalidBaselineException(
                    file, "file", text, "a JSON object (" + notJson.getOriginalMessage() + ")");
        }
        throw new InvalidBaselineException(file, "file", text, "a JSON object");
    }

    public JsonFields object(String field) {
        require(node.path(field).isObject(), field, "an object");
        return new JsonFields(file, at(field), node.path(field));
    }

    public List<JsonFields> objects(String field) {
        var value = node.path(field);
        require(value.isArray(), field, "a list of objects");
        var objects = new ArrayList<JsonFields>();
        for (var i = 0; i < value.size(); i++) {
            objects.add(new JsonFields(file, at(field) + "[" + i + "]", value.path(i)));
        }
        return objects;
    }

    public String text(String field) {
        require(node.path(field).isTextual(), field, "a string");
        return node.path(field).textValue();
    }

    /** The default stands for a field that is not there. */
    public String textOr(String field, String absent) {
        return has(field) ? text(field) : absent;
    }

    public double number(String field) {
        require(node.path(field).isNumber(), field, "a number");
        return node.path(field).doubleValue();
    }

    public boolean flag(String field) {
        require(node.path(field).isBoolean(), field, "true or false");
        return node.path(field).booleanValue();
    }

    public Instant instant(String field) {
        try {
            return Instant.parse(text(field));
        } catch (DateTimeParseException wrong) {
            throw invalid(field, "an instant such as 2026-01-31T12:00:00Z");
        }
    }

    /** All fields of an object of strings. */
    public Map<String, String> texts(String field) {
        var object = object(field);
        var texts = new TreeMap<String, String>();
        object.node.fieldNames().forEachRemaining(name -> texts.put(name, object.text(name)));
        return texts;
    }

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Refuses the field's value unless the condition holds. */
    public void require(boolean condition, String field, String allowed) {
        if (!condition) {
            throw invalid(field, allowed);
        }
    }

    /** The fault of a field's value, to be thrown. */
    public InvalidBaselineException invalid(String field, String allowed) {
        var value = node.path(field);
        return new InvalidBaselineException(
                file, at(field), value.isTextual() ? value.textValue() : value.toString(), allowed);
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}

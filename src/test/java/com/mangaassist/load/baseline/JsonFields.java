package com.mangaassist.load.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper YAML = new YAMLMapper();

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
        return parse(file, text(file));
    }

    /** @throws InvalidBaselineException if the text is not one JSON object */
    static JsonFields parse(Path file, String text) {
        return parse(file, text, JSON, "a JSON object");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new InvalidBaselineException(file, "file", unreadable.toString(), "a readable file in UTF-8");
        }
    }

    private static JsonFields parse(Path file, String text, ObjectMapper mapper, String allowed) {
        try {
            var node = mapper.readTree(text);
            if (node != null && node.isObject()) {
                return new JsonFields(file, "", node);
            }
        } catch (JsonProcessingException malformed) {
            var reason = malformed.getOriginalMessage().lines().findFirst().orElse("");
            throw new InvalidBaselineException(file, "file", text, allowed + " (" + reason + ")");
        }
        throw new InvalidBaselineException(file, "file", text, allowed);
    }

    /** @throws InvalidBaselineException if the file cannot be read or is not one object in YAML */
    public static JsonFields readYaml(Path file) {
        return parseYaml(file, text(file));
    }

    /** @throws InvalidBaselineException if the text is not one object in YAML */
    public static JsonFields parseYaml(Path file, String text) {
        return parse(file, text, YAML, "an object in YAML");
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

    /** A list of strings. */
    public List<String> strings(String field) {
        var value = node.path(field);
        require(value.isArray(), field, "a list of strings");
        var strings = new ArrayList<String>();
        value.forEach(element -> strings.add(element.asText()));
        return strings;
    }

    /** A string, number or flag as it is written; empty if there is none. */
    public String scalar(String field) {
        return node.path(field).asText();
    }

    /** The default stands for a field that is not there. */
    public String textOr(String field, String absent) {
        return has(field) ? text(field) : absent;
    }

    public double number(String field) {
        require(node.path(field).isNumber(), field, "a number");
        return node.path(field).doubleValue();
    }

    /** The default stands for a field that is not there. */
    public double numberOr(String field, double absent) {
        return has(field) ? number(field) : absent;
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

    /** Refuses a field that is none of these, since it is probably one of them misspelt. */
    public void requireOnly(String... fields) {
        var known = List.of(fields);
        node.fieldNames()
                .forEachRemaining(
                        name -> require(known.contains(name), name, "no such field; " + String.join(", ", known)));
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

package com.mangaassist.load.report.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/** One object of the document; what is missing in it, or of another kind than asked for, is absent. */
public record Section(JsonNode node) {

    public boolean isEmpty() {
        return node.isEmpty();
    }

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Inert, see {@link InertText}; empty if there is none. */
    public String text(String field) {
        return InertText.of(node.path(field).asText(""));
    }

    public OptionalDouble number(String field) {
        return number(node.path(field));
    }

    /** The number at this place of a list. */
    public OptionalDouble number(String field, int index) {
        return number(node.path(field).path(index));
    }

    private static OptionalDouble number(JsonNode value) {
        return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    public long count(String field) {
        return node.path(field).longValue();
    }

    public Optional<BigDecimal> amount(String field) {
        var value = node.path(field);
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    public boolean flag(String field) {
        return node.path(field).booleanValue();
    }

    public Section object(String field) {
        return new Section(node.path(field));
    }

    public List<Section> objects(String field) {
        return elements(field).stream().map(Section::new).toList();
    }

    public List<String> texts(String field) {
        return elements(field).stream()
                .map(element -> InertText.of(element.asText("")))
                .toList();
    }

    /** All fields of an object of strings, in their order. */
    public Map<String, String> pairs(String field) {
        var pairs = new LinkedHashMap<String, String>();
        node.path(field)
                .properties()
                .forEach(entry -> pairs.put(
                        InertText.of(entry.getKey()),
                        InertText.of(entry.getValue().asText(""))));
        return Collections.unmodifiableMap(pairs);
    }

    private List<JsonNode> elements(String field) {
        var list = node.path(field);
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false).toList() : new ArrayList<>();
    }
}

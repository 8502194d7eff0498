package com.mangaassist.load.protocol.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One object of a mapping file; what is wrong with it is said with its place. */
record FormFields(String place, JsonNode node, Map<String, String> environment) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static FormFields parse(String source, String yaml, Map<String, String> environment) {
        try {
            var root = YAML.readTree(yaml);
            if (root != null && root.isObject()) {
                return new FormFields(source, root, environment);
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(source + ": no YAML: "
                    + broken.getOriginalMessage().lines().findFirst().orElse(""));
        }
        throw new IllegalArgumentException(source + ": expected fields such as request, delta and end");
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    JsonNode node(String field) {
        return node.path(field);
    }

    FormFields object(String field) {
        if (!node.path(field).isObject()) {
            throw wrong(field, "fields");
        }
        return new FormFields(place + ": " + field, node.path(field), environment);
    }

    List<FormFields> list(String field) {
        var elements = new ArrayList<FormFields>();
        node.path(field)
                .forEach(element -> elements.add(
                        new FormFields(place + ": " + field + "[" + elements.size() + "]", element, environment)));
        if (elements.isEmpty() || !elements.stream().allMatch(element -> element.node.isObject())) {
            throw wrong(field, "a list of steps");
        }
        return elements;
    }

    String text(String field, String otherwise) {
        return node.path(field).asText(otherwise);
    }

    int count(String field) {
        var count = node.path(field).asInt();
        if (count < 1) {
            throw wrong(field, "a number, at least 1");
        }
        return count;
    }

    /** A field's place in a frame, its names with dots between them. */
    Optional<JsonPointer> pointer(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        var name = node.path(field);
        if (!name.isTextual() || name.textValue().isBlank()) {
            throw wrong(field, "a field's name, with dots down to it, as in usage.output");
        }
        return Optional.of(pointerOf(name.textValue()));
    }

    static JsonPointer pointerOf(String dotted) {
        return JsonPointer.compile("/"
                + Stream.of(dotted.split("\\.", -1))
                        .map(name -> name.replace("~", "~0").replace("/", "~1"))
                        .collect(Collectors.joining("/")));
    }

    /** What the environment fills in is filled in now; a wrong name is an error. */
    MessageTemplate template(String field) {
        var document = node.path(field);
        if (!document.isObject()) {
            throw wrong(field, "a message");
        }
        var names = MessageTemplate.PLACEHOLDER
                .matcher(document.toString())
                .results()
                .map(found -> found.group(1))
                .toList();
        for (var name : names) {
            if (!MessageTemplate.isOfTheQuestion(name) && !environment.containsKey(name)) {
                throw wrong(
                        field,
                        "${" + name + "} to be a variable of the environment, or one of " + MessageTemplate.allowed());
            }
        }
        return new MessageTemplate(document).with(environment);
    }

    void allowOnly(Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(place + ": there is no field \"" + name + "\"; expected "
                        + String.join(", ", names.stream().sorted().toList()));
            }
        });
    }

    IllegalArgumentException wrong(String field, String allowed) {
        var found = node.path(field);
        var value = found.isMissingNode() ? "" : found.isTextual() ? found.textValue() : found.toString();
        return new IllegalArgumentException(
                place + ": " + field + ": \"" + value + "\" is not allowed; expected " + allowed);
    }
}

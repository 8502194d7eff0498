package com.mangaassist.load.bedrock.pacing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reads a pacing plan from YAML; what it leaves out is the profile's.
 *
 * <pre>{@code
 * profile: physical                  # or specification (default)
 * prefill: 39us                      # for each token of the request
 * jitter: 0.3                        # deviation of the time between tokens, as a share of it
 * tokensPerChunk: 3                  # so many come at a time
 * load: {slots: 100, queue: 200, slowdown: 0.5}
 * models:
 *   - model: haiku                   # part of the id; the first that fits counts
 *     firstToken: lognormal 350ms 100ms   # normal, fixed 350ms, recorded 310ms 340ms …
 *     tokensPerSecond: 120
 *     tail: {share: 0.05, factor: 4}
 * }</pre>
 */
final class PacingFile {

    private PacingFile() {}

    static PacingPlan read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "mock.pacing: \"" + file + "\" is not allowed; expected specification, physical or a file",
                    unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("pacing " + file + ": " + wrong.getMessage(), wrong);
        }
    }

    static PacingPlan parse(String yaml) {
        var root = tree(yaml);
        allowOnly(root, "profile", "prefill", "jitter", "tokensPerChunk", "load", "models");
        var profile = profile(root.path("profile").asText("specification"));
        var reading = new PacingPlan.Reading(
                root.has("prefill")
                        ? Times.parse(root.path("prefill").asText())
                        : profile.reading().prefill(),
                number(root, "jitter", profile.reading().jitter()),
                whole(root, "tokensPerChunk", profile.reading().tokensPerChunk()));
        var rules = new ArrayList<PaceRule>();
        for (var model : root.path("models")) {
            try {
                rules.add(rule(model));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("model " + (rules.size() + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        return new PacingPlan(profile.wholeAsStream(), reading, load(root), rules);
    }

    private static PacingPlan profile(String name) {
        return switch (name) {
            case "specification" -> PacingPlan.SPECIFICATION;
            case "physical" -> PacingPlan.PHYSICAL;
            default ->
                throw new IllegalArgumentException(
                        "profile: \"" + name + "\" is not allowed; expected specification or physical");
        };
    }

    private static LoadFactor load(JsonNode root) {
        var load = root.path("load");
        if (load.isMissingNode()) {
            return LoadFactor.NONE;
        }
        allowOnly(load, "slots", "queue", "slowdown");
        return new LoadFactor(whole(load, "slots", 0), whole(load, "queue", 0), number(load, "slowdown", 0));
    }

    private static PaceRule rule(JsonNode model) {
        allowOnly(model, "model", "firstToken", "tokensPerSecond", "tail");
        var tail = model.path("tail");
        allowOnly(tail, "share", "factor");
        return new PaceRule(
                model.path("model").asText(""),
                model.has("firstToken")
                        ? Optional.of(
                                Distribution.parse(model.path("firstToken").asText()))
                        : Optional.empty(),
                model.has("tokensPerSecond") ? Optional.of(number(model, "tokensPerSecond", 0)) : Optional.empty(),
                new Tail(number(tail, "share", 0), number(tail, "factor", 1)));
    }

    private static double number(JsonNode node, String field, double otherwise) {
        return checked(node, field, JsonNode::isNumber, "a number").asDouble(otherwise);
    }

    private static int whole(JsonNode node, String field, int otherwise) {
        return checked(node, field, JsonNode::isInt, "a whole number").asInt(otherwise);
    }

    private static JsonNode checked(JsonNode node, String field, Predicate<JsonNode> allowed, String expected) {
        var value = node.path(field);
        if (!value.isMissingNode() && !allowed.test(value)) {
            throw new IllegalArgumentException(
                    field + ": \"" + value.asText() + "\" is not allowed; expected " + expected);
        }
        return value;
    }

    private static void allowOnly(JsonNode node, String... fields) {
        var allowed = Set.of(fields);
        node.fieldNames().forEachRemaining(field -> {
            if (!allowed.contains(field)) {
                throw new IllegalArgumentException(
                        "unknown field \"" + field + "\"; allowed: " + String.join(", ", new TreeSet<>(allowed)));
            }
        });
    }

    private static JsonNode tree(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException noYaml) {
            throw new IllegalArgumentException("no valid YAML: " + noYaml.getOriginalMessage(), noYaml);
        }
    }
}

package com.mangaassist.load.protocol.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a mapping file. For example, all that a chat with {@code {"type":"chunk"|"complete"}} frames needs:
 *
 * <pre>{@code
 * request: {action: sendMessage, requestId: "${requestId}", message: "${prompt}"}
 * requestId: requestId
 * delta: {when: {type: chunk}, text: content}
 * end: {when: {type: complete}, inputTokens: usage.input, outputTokens: usage.output}
 * error: {when: {type: error}, message: error.message}
 * }</pre>
 */
final class FormFile {

    private static final Set<String> OF_AN_END =
            Set.of("when", "text", "model", "stopReason", "inputTokens", "outputTokens", "cached");

    private final FormFields root;

    private FormFile(FormFields root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException in one line that names the source, the field, and what is allowed */
    static ChatForm parse(String source, String yaml, Map<String, String> environment) {
        var root = FormFields.parse(source, yaml, environment);
        root.allowOnly(
                Set.of("request", "requests", "requestId", "delta", "end", "error", "answer", "ignore", "paths"));
        return new FormFile(root).form();
    }

    private ChatForm form() {
        var steps = steps();
        var rules = new MappedForm.Rules(
                conditions(root.node("ignore")),
                rule("delta", Set.of("when", "text")),
                rule("end", OF_AN_END),
                optional("error", Set.of("when", "code", "message")),
                optional("answer", OF_AN_END));
        return new MappedForm(steps, root.pointer("requestId"), rules, paths());
    }

    private List<SendStep> steps() {
        if (root.has("request") == root.has("requests")) {
            throw root.wrong("request", "either request, one message, or requests, a list of steps");
        }
        if (root.has("request")) {
            return List.of(new SendStep(root.template("request"), FrameCondition.ANY, Optional.empty()));
        }
        var steps = new ArrayList<SendStep>();
        for (var step : root.list("requests")) {
            steps.add(step(step));
        }
        return steps;
    }

    private static SendStep step(FormFields step) {
        step.allowOnly(Set.of("message", "reply", "document", "partLength"));
        var parts = step.has("document")
                ? Optional.of(new SendStep.Parts(step.template("document"), step.count("partLength")))
                : Optional.<SendStep.Parts>empty();
        return new SendStep(step.template("message"), condition(step.node("reply"), step), parts);
    }

    private FrameRule rule(String kind, Set<String> allowed) {
        if (!root.has(kind)) {
            throw root.wrong(kind, "how such a frame looks");
        }
        var fields = root.object(kind);
        fields.allowOnly(allowed);
        var parts = new TreeMap<String, JsonPointer>();
        allowed.stream()
                .filter(part -> !part.equals("when"))
                .forEach(part -> fields.pointer(part).ifPresent(pointer -> parts.put(part, pointer)));
        var when = condition(fields.node("when"), fields);
        if (parts.isEmpty() && when.equals(FrameCondition.ANY)) {
            throw root.wrong(
                    kind,
                    "at least one of "
                            + String.join(", ", allowed.stream().sorted().toList()));
        }
        return new FrameRule(when, parts);
    }

    private Optional<FrameRule> optional(String kind, Set<String> allowed) {
        return root.has(kind) ? Optional.of(rule(kind, allowed)) : Optional.empty();
    }

    private List<FrameCondition> conditions(JsonNode list) {
        var conditions = new ArrayList<FrameCondition>();
        list.forEach(condition -> conditions.add(condition(condition, root)));
        return conditions;
    }

    /** A text is the whole frame; an object names fields and their values. */
    private static FrameCondition condition(JsonNode node, FormFields within) {
        if (node.isMissingNode()) {
            return FrameCondition.ANY;
        }
        if (node.isTextual()) {
            return new FrameCondition(node.textValue(), Map.of());
        }
        var fields = new TreeMap<String, String>();
        node.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        if (fields.isEmpty()) {
            throw within.wrong("when", "a text, or fields and their values");
        }
        return FrameCondition.ofFields(fields);
    }

    private Map<Transport, String> paths() {
        if (!root.has("paths")) {
            return Map.of(Transport.HTTP, "/chat", Transport.SSE, "/chat/stream");
        }
        var paths = root.object("paths");
        paths.allowOnly(Set.of("http", "sse"));
        return Map.of(Transport.HTTP, paths.text("http", "/chat"), Transport.SSE, paths.text("sse", "/chat/stream"));
    }
}

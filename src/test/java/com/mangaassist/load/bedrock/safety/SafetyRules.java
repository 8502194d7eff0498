package com.mangaassist.load.bedrock.safety;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges texts by the first rule that fits. */
public record SafetyRules(List<Rule> rules) {

    /** What is said where a guardrail withholds something. */
    public static final String BLOCKED = "Sorry, the model cannot answer this question.";

    public SafetyRules {
        rules = List.copyOf(rules);
    }

    /** What happens to a request: the model declines politely, or the service withholds the answer. */
    public enum Verdict {
        REFUSED,
        FILTERED
    }

    /** @param category as guardrails name it, for example {@code VIOLENCE} */
    public record Rule(String category, Pattern pattern, Verdict verdict) {

        /** What a guardrail reports of the filter that fits. */
        public ObjectNode filter() {
            return Json.newObject()
                    .put("type", category)
                    .put("confidence", "HIGH")
                    .put("filterStrength", "HIGH")
                    .put("action", "BLOCKED")
                    .put("detected", true);
        }

        /** What a guardrail reports of a text in which this filter fits. */
        public ObjectNode assessment() {
            var assessment = Json.newObject();
            assessment.putObject("contentPolicy").putArray("filters").add(filter());
            return assessment;
        }
    }

    /** Reads the rules of this project. */
    public static SafetyRules standard() {
        try (var file = SafetyRules.class.getResourceAsStream("/bedrock/safety.json")) {
            var rules = new ArrayList<Rule>();
            for (var rule : JsonMapper.builder().build().readTree(Objects.requireNonNull(file))) {
                rules.add(new Rule(
                        rule.path("category").asText(),
                        Pattern.compile(rule.path("pattern").asText(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                        Verdict.valueOf(rule.path("verdict").asText().toUpperCase(Locale.ROOT))));
            }
            return new SafetyRules(rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<Rule> judge(String text) {
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(text).find())
                .findFirst();
    }
}

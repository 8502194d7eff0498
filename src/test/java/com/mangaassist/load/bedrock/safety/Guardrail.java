package com.mangaassist.load.bedrock.safety;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.dialect.Constraints;
import com.mangaassist.load.bedrock.dialect.JsonBody;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import com.mangaassist.load.protocol.Json;
import java.util.List;
import java.util.regex.Pattern;

/**
 * ApplyGuardrail: judges texts without asking a model.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ApplyGuardrail.html">ApplyGuardrail</a>
 */
public final class Guardrail {

    private static final int CHARACTERS_PER_UNIT = 1_000;

    private static final Pattern VERSION = Pattern.compile("(([1-9][0-9]{0,7})|(DRAFT))");

    private final SafetyRules rules;

    public Guardrail(SafetyRules rules) {
        this.rules = rules;
    }

    /** @throws BedrockException if the request is not valid */
    public Answer apply(Call call) {
        var body = JsonBody.object(call.body(), () -> BedrockException.of(ErrorType.SERIALIZATION));
        requireValid(body);
        requireVersion(call.parameter("version"));
        var answer = Json.newObject();
        var outputs = answer.putArray("outputs");
        var filters = Json.newObject();
        var list = filters.putObject("contentPolicy").putArray("filters");
        int characters = 0;
        for (var block : body.path("content")) {
            var text = block.path("text").path("text").asText();
            characters += text.length();
            rules.judge(text).ifPresent(rule -> list.add(rule.filter()));
        }
        if (!list.isEmpty()) {
            outputs.addObject().put("text", SafetyRules.BLOCKED);
        }
        answer.put("action", list.isEmpty() ? "NONE" : "GUARDRAIL_INTERVENED");
        answer.putArray("assessments").add(list.isEmpty() ? Json.newObject() : filters);
        answer.set("usage", usage(characters));
        answer.putObject("guardrailCoverage")
                .putObject("textCharacters")
                .put("guarded", characters)
                .put("total", characters);
        return JsonAnswer.of(200, answer.toString().getBytes(UTF_8));
    }

    /** @throws BedrockException if no version can be called so */
    public static void requireVersion(String version) {
        if (!VERSION.matcher(version).matches()) {
            var constraints = new Constraints();
            constraints.add(
                    "'" + version + "'",
                    "guardrailVersion",
                    "Member must satisfy regular expression pattern: " + VERSION.pattern());
            constraints.throwIfAny();
        }
    }

    private static void requireValid(JsonNode body) {
        var constraints = new Constraints();
        constraints.requireThere(body.path("source"), "source");
        constraints.requireThere(body.path("content"), "content");
        constraints.requireOneOf(body.path("source"), "source", List.of("INPUT", "OUTPUT"));
        Constraints.requireType(body.path("source"), body.path("source").isTextual(), "String");
        Constraints.requireType(body.path("content"), body.path("content").isArray(), "List");
        constraints.throwIfAny();
    }

    private static ObjectNode usage(int characters) {
        int units = (characters + CHARACTERS_PER_UNIT - 1) / CHARACTERS_PER_UNIT;
        return Json.newObject()
                .put("topicPolicyUnits", 0)
                .put("contentPolicyUnits", units)
                .put("wordPolicyUnits", 0)
                .put("sensitiveInformationPolicyUnits", 0)
                .put("sensitiveInformationPolicyFreeUnits", 0)
                .put("contextualGroundingPolicyUnits", 0);
    }
}

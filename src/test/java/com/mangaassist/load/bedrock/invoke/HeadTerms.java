package com.mangaassist.load.bedrock.invoke;

import com.fasterxml.jackson.databind.node.TextNode;
import com.mangaassist.load.bedrock.answer.Terms;
import com.mangaassist.load.bedrock.dialect.Constraints;
import com.mangaassist.load.bedrock.safety.Guardrail;
import com.mangaassist.load.bedrock.server.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What InvokeModel takes from the request's head, its body being the model's own. */
final class HeadTerms {

    private static final String LATENCY = "X-Amzn-Bedrock-PerformanceConfig-Latency";
    private static final String TIER = "X-Amzn-Bedrock-Service-Tier";
    private static final String GUARDRAIL = "X-Amzn-Bedrock-GuardrailIdentifier";
    private static final String GUARDRAIL_VERSION = "X-Amzn-Bedrock-GuardrailVersion";
    private static final String TRACE = "X-Amzn-Bedrock-Trace";

    private HeadTerms() {}

    /** @throws com.mangaassist.load.bedrock.error.BedrockException if a header has a value that cannot be */
    static Terms of(Call call) {
        var quality = new Terms.Quality(
                oneOf(call, LATENCY, "performanceConfigLatency", Terms.Quality.LATENCIES),
                oneOf(call, TIER, "serviceTier", Terms.Quality.TIERS));
        var guard = guard(call);
        return quality.equals(Terms.Quality.USUAL) && guard.isEmpty()
                ? Terms.NONE
                : new Terms(Map.of(), quality, Terms.Form.PLAIN, guard);
    }

    private static String oneOf(Call call, String header, String member, List<String> allowed) {
        var value = call.header(header);
        if (!value.isEmpty() && !allowed.contains(value)) {
            var constraints = new Constraints();
            constraints.requireOneOf(TextNode.valueOf(value), member, allowed);
            constraints.throwIfAny();
        }
        return value;
    }

    private static Optional<Terms.Guard> guard(Call call) {
        var identifier = call.header(GUARDRAIL);
        if (identifier.isEmpty()) {
            return Optional.empty();
        }
        var version = call.header(GUARDRAIL_VERSION);
        Guardrail.requireVersion(version);
        return Optional.of(
                new Terms.Guard(identifier, version, call.header(TRACE).startsWith("ENABLED")));
    }
}

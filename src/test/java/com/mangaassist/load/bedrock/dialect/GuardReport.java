package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.protocol.Json;
import java.util.Optional;

/** What a guardrail did, told as each format tells it. */
final class GuardReport {

    private GuardReport() {}

    /** Members that Bedrock adds to Claude's own answer, as one JSON object; empty without a guardrail. */
    static String claude(Dialect.Reply reply) {
        return reply.terms()
                .guard()
                .map(guard -> {
                    var report = Json.newObject();
                    if (guard.trace()) {
                        assessment(reply)
                                .ifPresent(input -> report.putObject("amazon-bedrock-trace")
                                        .putObject("guardrail")
                                        .set("input", input));
                    }
                    var action = reply.completion().blockedBy().isPresent() ? "INTERVENED" : "NONE";
                    return report.put("amazon-bedrock-guardrailAction", action).toString();
                })
                .orElse("");
    }

    /** The trace of a conversation, if there is one. */
    static Optional<ObjectNode> converse(Dialect.Reply reply) {
        return reply.terms().guard().filter(guard -> guard.trace()).map(guard -> {
            var trace = Json.newObject();
            var input = assessment(reply).orElseGet(() -> {
                var harmless = Json.newObject();
                harmless.putObject(guard.identifier());
                return harmless;
            });
            trace.putObject("guardrail").set("inputAssessment", input);
            return trace;
        });
    }

    private static Optional<ObjectNode> assessment(Dialect.Reply reply) {
        return reply.terms()
                .guard()
                .flatMap(guard -> reply.completion()
                        .blockedBy()
                        .map(rule -> Json.newObject().<ObjectNode>set(guard.identifier(), rule.assessment())));
    }
}

package com.mangaassist.load.bedrock.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.dialect.JsonBody;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import com.mangaassist.load.bedrock.server.Operation;
import java.util.function.Function;

/** Operations that answer in JSON, and explain what they did not understand. */
final class JsonOperation {

    private JsonOperation() {}

    /** @param operation given the body's object; its {@link IllegalArgumentException} becomes a 400 with that text */
    static Operation of(Function<JsonNode, Answer> operation) {
        return ofText(body -> operation.apply(
                JsonBody.object(body.getBytes(UTF_8), () -> BedrockException.validation("expected a JSON object"))));
    }

    /** @param operation given the body as it is */
    static Operation ofText(Function<String, Answer> operation) {
        return call -> {
            try {
                return operation.apply(new String(call.body(), UTF_8));
            } catch (IllegalArgumentException wrong) {
                throw BedrockException.validation(String.valueOf(wrong.getMessage()));
            }
        };
    }

    static Answer json(ObjectNode body) {
        return JsonAnswer.of(200, body.toString().getBytes(UTF_8));
    }
}

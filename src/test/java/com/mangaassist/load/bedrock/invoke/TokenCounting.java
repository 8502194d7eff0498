package com.mangaassist.load.bedrock.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.answer.Composer;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.dialect.ClaudeMessages;
import com.mangaassist.load.bedrock.dialect.ConverseRequest;
import com.mangaassist.load.bedrock.dialect.JsonBody;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import com.mangaassist.load.protocol.Json;
import java.util.Base64;

/**
 * CountTokens: what a request would cost, without sending it.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_CountTokens.html">CountTokens</a>
 */
public final class TokenCounting {

    private final ModelRegistry models;
    private final Composer composer;

    public TokenCounting(ModelRegistry models, Composer composer) {
        this.models = models;
        this.composer = composer;
    }

    /** @throws BedrockException if model or request are not valid */
    public Answer count(Call call) {
        var model = models.requireCounting(call.parameter("modelId"));
        var input = JsonBody.object(call.body(), () -> BedrockException.of(ErrorType.SERIALIZATION))
                .path("input");
        int tokens = composer.inputTokens(inference(input, model).conversation());
        return JsonAnswer.of(
                200, Json.newObject().put("inputTokens", tokens).toString().getBytes(UTF_8));
    }

    private static Inference inference(JsonNode input, ModelProfile model) {
        if (input.path("invokeModel").path("body").isTextual()) {
            return new ClaudeMessages()
                    .read(decoded(input.path("invokeModel").path("body").textValue()), model);
        }
        if (input.path("converse").isObject()) {
            return new ConverseRequest(input.path("converse")).inference(model);
        }
        throw BedrockException.validation(
                "1 validation error detected: Value null at 'input' failed to satisfy constraint:"
                        + " Member must not be null");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw BedrockException.malformed("");
        }
    }
}

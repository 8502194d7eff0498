package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;

/**
 * Bedrock's own format for any model.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a>
 */
public final class Converse implements Dialect {

    @Override
    public Inference read(byte[] body, ModelProfile model) {
        return new ConverseRequest(body).inference(model);
    }

    @Override
    public byte[] whole(Reply reply, long latencyMillis) {
        var answer = Json.newObject();
        answer.putObject("metrics").put("latencyMs", latencyMillis);
        var message = answer.putObject("output").putObject("message").put("role", "assistant");
        message.putArray("content").add(content(reply));
        answer.put("stopReason", reply.completion().stop().reason());
        answer.set("usage", usage(reply.completion().usage()));
        return answer.toString().getBytes(UTF_8);
    }

    @Override
    public Map<String, String> headers(Reply reply, long latencyMillis) {
        return Map.of();
    }

    @Override
    public Stream stream(Reply reply) {
        return new ConverseStream(reply);
    }

    @Override
    public Map<String, String> streamHeaders() {
        return Map.of();
    }

    static ObjectNode usage(TokenUsage usage) {
        return Json.newObject()
                .put("inputTokens", usage.inputTokens())
                .put("outputTokens", usage.outputTokens())
                .put("totalTokens", usage.total());
    }

    static ObjectNode toolUse(Reply reply, String tool) {
        return Json.newObject().put("toolUseId", "tooluse_" + reply.id()).put("name", tool);
    }

    private static ObjectNode content(Reply reply) {
        var completion = reply.completion();
        return completion
                .tool()
                .map(tool -> toolUse(reply, tool).<ObjectNode>set("input", JsonBody.lenient(completion.text())))
                .map(use -> Json.newObject().<ObjectNode>set("toolUse", use))
                .orElseGet(() -> Json.newObject().put("text", completion.text()));
    }
}

package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.protocol.Json;
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
        var content = message.putArray("content");
        var thoughts = reply.completion().content().thoughts();
        if (!thoughts.isEmpty()) {
            content.addObject()
                    .putObject("reasoningContent")
                    .putObject("reasoningText")
                    .put("text", thoughts)
                    .put("signature", reply.signature());
        }
        content.add(content(reply));
        answer.put("stopReason", reply.completion().stop().reason());
        answer.set("usage", usage(reply));
        GuardReport.converse(reply).ifPresent(trace -> answer.set("trace", trace));
        putQuality(answer, reply);
        putFields(answer, reply);
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
    public Map<String, String> streamHeaders(Reply reply) {
        return Map.of();
    }

    static ObjectNode usage(Reply reply) {
        var usage = reply.completion().usage();
        var json = Json.newObject()
                .put("inputTokens", usage.inputTokens())
                .put("outputTokens", usage.outputTokens())
                .put("totalTokens", usage.total());
        if (reply.model().limits().cacheFrom() > 0) {
            json.put("cacheReadInputTokens", usage.cacheReadTokens())
                    .put("cacheWriteInputTokens", usage.cacheWriteTokens());
        }
        return json;
    }

    static void putQuality(ObjectNode answer, Reply reply) {
        var quality = reply.terms().quality();
        if (!quality.latency().isEmpty()) {
            answer.putObject("performanceConfig").put("latency", quality.latency());
        }
        if (!quality.tier().isEmpty()) {
            answer.putObject("serviceTier").put("type", quality.tier());
        }
    }

    /** Adds the fields of the model's own answer that were asked for. */
    static void putFields(ObjectNode answer, Reply reply) {
        var paths = reply.terms().form().fields();
        if (paths.isEmpty()) {
            return;
        }
        var own = Json.object(new ClaudeMessages().whole(reply, 0));
        var fields = answer.putObject("additionalModelResponseFields");
        for (var path : paths) {
            var value = own.at(path);
            if (!value.isMissingNode()) {
                fields.set(path.substring(path.lastIndexOf('/') + 1), value);
            }
        }
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

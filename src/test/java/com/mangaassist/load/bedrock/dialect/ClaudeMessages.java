package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.answer.Completion;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Map;

/**
 * Anthropic's Messages format, the body of InvokeModel for Claude.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-messages.html">Anthropic
 *     Claude Messages API</a>
 */
public final class ClaudeMessages implements Dialect {

    @Override
    public Inference read(byte[] body, ModelProfile model) {
        return new ClaudeRequest(body).inference(model);
    }

    @Override
    public byte[] whole(Reply reply, long latencyMillis) {
        var stop = reply.completion().stop();
        var usage = reply.completion().usage();
        return Bytes.joined(
                ascii("{\"id\":\"" + reply.messageId() + "\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\""
                        + reply.model().name() + "\",\"content\":["),
                content(reply),
                ascii("],\"stop_reason\":\"" + reason(stop) + "\",\"stop_sequence\":"),
                stop.sequence().isEmpty() ? ascii("null") : Json.quoted(stop.sequence()),
                ascii(",\"usage\":{\"input_tokens\":" + usage.inputTokens() + ",\"output_tokens\":"
                        + usage.outputTokens() + "}}"));
    }

    @Override
    public Map<String, String> headers(Reply reply, long latencyMillis) {
        var usage = reply.completion().usage();
        return Map.of(
                "X-Amzn-Bedrock-Input-Token-Count", Long.toString(usage.inputTokens()),
                "X-Amzn-Bedrock-Output-Token-Count", Long.toString(usage.outputTokens()),
                "X-Amzn-Bedrock-Invocation-Latency", Long.toString(latencyMillis));
    }

    @Override
    public Stream stream(Reply reply) {
        return new ClaudeStream(reply);
    }

    /** Anthropic's own client refuses a stream without this header. */
    @Override
    public Map<String, String> streamHeaders() {
        return Map.of("X-Amzn-Bedrock-Content-Type", "application/json");
    }

    private static byte[] content(Reply reply) {
        var completion = reply.completion();
        return completion
                .tool()
                .map(tool -> toolUse(reply, tool)
                        .set("input", JsonBody.lenient(completion.text()))
                        .toString()
                        .getBytes(UTF_8))
                .orElseGet(() -> Bytes.joined(
                        ascii("{\"type\":\"text\",\"text\":"), Json.quoted(completion.text()), ascii("}")));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    static ObjectNode toolUse(Reply reply, String tool) {
        return Json.newObject()
                .put("type", "tool_use")
                .put("id", "toolu_bdrk_01" + reply.id())
                .put("name", tool);
    }

    /** The parts of a message that are known before its content. */
    static ObjectNode message(Reply reply) {
        return Json.newObject()
                .put("id", reply.messageId())
                .put("type", "message")
                .put("role", "assistant")
                .put("model", reply.model().name());
    }

    static ObjectNode usage(TokenUsage usage) {
        return Json.newObject().put("input_tokens", usage.inputTokens()).put("output_tokens", usage.outputTokens());
    }

    /** What Converse calls filtered, Claude calls a refusal. */
    static String reason(Completion.Stop stop) {
        return stop.equals(Completion.Stop.FILTERED) ? "refusal" : stop.reason();
    }

    static void putSequence(ObjectNode message, String sequence) {
        if (sequence.isEmpty()) {
            message.putNull("stop_sequence");
        } else {
            message.put("stop_sequence", sequence);
        }
    }
}

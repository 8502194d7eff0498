package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.answer.Completion;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.HashMap;
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
        return Bytes.joined(
                ascii("{\"id\":\"" + reply.messageId() + "\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\""
                        + reply.model().name() + "\",\"content\":["),
                thoughts(reply),
                content(reply),
                ascii("],\"stop_reason\":\"" + reason(stop) + "\",\"stop_sequence\":"),
                stop.sequence().isEmpty() ? ascii("null") : Json.quoted(stop.sequence()),
                ascii(",\"usage\":" + usage(reply, reply.completion().usage())),
                guarded(reply),
                ascii("}"));
    }

    @Override
    public Map<String, String> headers(Reply reply, long latencyMillis) {
        var usage = reply.completion().usage();
        var headers = quality(reply);
        headers.put("X-Amzn-Bedrock-Input-Token-Count", Long.toString(usage.inputTokens()));
        headers.put("X-Amzn-Bedrock-Output-Token-Count", Long.toString(usage.outputTokens()));
        headers.put("X-Amzn-Bedrock-Invocation-Latency", Long.toString(latencyMillis));
        if (reply.model().limits().cacheFrom() > 0) {
            headers.put("X-Amzn-Bedrock-Cache-Read-Input-Token-Count", Long.toString(usage.cacheReadTokens()));
            headers.put("X-Amzn-Bedrock-Cache-Write-Input-Token-Count", Long.toString(usage.cacheWriteTokens()));
        }
        return headers;
    }

    @Override
    public Stream stream(Reply reply) {
        return new ClaudeStream(reply);
    }

    /** Anthropic's own client refuses a stream without this header. */
    @Override
    public Map<String, String> streamHeaders(Reply reply) {
        var headers = quality(reply);
        headers.put("X-Amzn-Bedrock-Content-Type", "application/json");
        return headers;
    }

    private static Map<String, String> quality(Reply reply) {
        var headers = new HashMap<String, String>();
        var quality = reply.terms().quality();
        if (!quality.latency().isEmpty()) {
            headers.put("X-Amzn-Bedrock-PerformanceConfig-Latency", quality.latency());
        }
        if (!quality.tier().isEmpty()) {
            headers.put("X-Amzn-Bedrock-Service-Tier", quality.tier());
        }
        return headers;
    }

    private static byte[] thoughts(Reply reply) {
        var thoughts = reply.completion().content().thoughts();
        return thoughts.isEmpty()
                ? new byte[0]
                : Bytes.joined(
                        ascii("{\"type\":\"thinking\",\"thinking\":"),
                        Json.quoted(thoughts),
                        ascii(",\"signature\":\"" + reply.signature() + "\"},"));
    }

    private static byte[] guarded(Reply reply) {
        var report = GuardReport.claude(reply);
        return report.isEmpty() ? new byte[0] : ascii("," + report.substring(1, report.length() - 1));
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

    /** Models that remember beginnings always tell of them. */
    static ObjectNode usage(Reply reply, TokenUsage usage) {
        var json = Json.newObject().put("input_tokens", usage.inputTokens());
        if (reply.model().limits().cacheFrom() > 0) {
            json.put("cache_creation_input_tokens", usage.cacheWriteTokens())
                    .put("cache_read_input_tokens", usage.cacheReadTokens());
        }
        return json.put("output_tokens", usage.outputTokens());
    }

    /** What Converse calls filtered, Claude calls a refusal; of guardrails it knows nothing. */
    static String reason(Completion.Stop stop) {
        if (stop.equals(Completion.Stop.INTERVENED)) {
            return Completion.Stop.END_TURN.reason();
        }
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

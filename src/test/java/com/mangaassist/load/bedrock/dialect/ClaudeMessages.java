package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.TokenUsage;
import java.nio.charset.StandardCharsets;

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
    public byte[] whole(Reply reply) {
        var completion = reply.completion();
        var message = message(reply);
        message.putArray("content").addObject().put("type", "text").put("text", completion.text());
        message.put("stop_reason", completion.stop().reason());
        putSequence(message, completion.stop().sequence());
        message.set("usage", usage(completion.usage()));
        return message.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Stream stream(Reply reply) {
        return new ClaudeStream(reply);
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

    static void putSequence(ObjectNode message, String sequence) {
        if (sequence.isEmpty()) {
            message.putNull("stop_sequence");
        } else {
            message.put("stop_sequence", sequence);
        }
    }
}

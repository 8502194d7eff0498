package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.TokenUsage;

/** The events of a streamed Claude message, each as the chunk of one frame. */
final class ClaudeStream implements Dialect.Stream {

    private static final byte[] TEXT_START = "{\"type\":\"text\",\"text\":\"\"}".getBytes(UTF_8);
    private static final byte[] BLOCK_START =
            "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":".getBytes(UTF_8);
    private static final byte[] BLOCK_END = "}".getBytes(UTF_8);
    private static final byte[] TEXT_DELTA =
            "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":"
                    .getBytes(UTF_8);
    private static final byte[] JSON_DELTA =
            "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
                    .getBytes(UTF_8);
    private static final byte[] DELTA_END = "}}".getBytes(UTF_8);
    private static final byte[] BLOCK_STOP = "{\"type\":\"content_block_stop\",\"index\":0}".getBytes(UTF_8);

    private final Dialect.Reply reply;
    private final ChunkFrames frames;

    ClaudeStream(Dialect.Reply reply) {
        this.reply = reply;
        this.frames = new ChunkFrames(reply.messageId().hashCode());
    }

    @Override
    public byte[] opening() {
        return Bytes.joined(frames.chunk(messageStart()), frames.chunk(Bytes.joined(BLOCK_START, block(), BLOCK_END)));
    }

    @Override
    public byte[] piece(String text) {
        var delta = reply.completion().tool().isPresent() ? JSON_DELTA : TEXT_DELTA;
        return frames.chunk(Bytes.joined(delta, Json.quoted(text), DELTA_END));
    }

    @Override
    public byte[] closing(long firstMillis, long totalMillis) {
        return Bytes.joined(
                frames.chunk(BLOCK_STOP),
                frames.chunk(messageDelta()),
                frames.chunk(messageStop(firstMillis, totalMillis)));
    }

    private byte[] block() {
        return reply.completion()
                .tool()
                .map(tool -> ClaudeMessages.toolUse(reply, tool))
                .map(use -> {
                    use.putObject("input");
                    return use.toString().getBytes(UTF_8);
                })
                .orElse(TEXT_START);
    }

    private byte[] messageStart() {
        var event = Json.newObject().put("type", "message_start");
        var message = ClaudeMessages.message(reply);
        message.putArray("content");
        message.putNull("stop_reason").putNull("stop_sequence");
        message.set("usage", ClaudeMessages.usage(new TokenUsage(usage().inputTokens(), 1)));
        event.set("message", message);
        return event.toString().getBytes(UTF_8);
    }

    private byte[] messageDelta() {
        var stop = reply.completion().stop();
        var event = Json.newObject().put("type", "message_delta");
        ClaudeMessages.putSequence(
                event.putObject("delta").put("stop_reason", ClaudeMessages.reason(stop)), stop.sequence());
        event.putObject("usage").put("output_tokens", usage().outputTokens());
        return event.toString().getBytes(UTF_8);
    }

    private byte[] messageStop(long firstMillis, long totalMillis) {
        var event = Json.newObject().put("type", "message_stop");
        event.putObject("amazon-bedrock-invocationMetrics")
                .put("inputTokenCount", usage().inputTokens())
                .put("outputTokenCount", usage().outputTokens())
                .put("invocationLatency", totalMillis)
                .put("firstByteLatency", firstMillis);
        return event.toString().getBytes(UTF_8);
    }

    private TokenUsage usage() {
        return reply.completion().usage();
    }
}

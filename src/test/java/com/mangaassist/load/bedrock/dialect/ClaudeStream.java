package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.TokenUsage;

/** The events of a streamed Claude message, each as the chunk of one frame. */
final class ClaudeStream implements Dialect.Stream {

    private static final byte[] TEXT_DELTA = deltaOf(0, "text_delta\",\"text");
    private static final byte[] JSON_DELTA = deltaOf(0, "input_json_delta\",\"partial_json");
    private static final byte[] THINKING_DELTA = deltaOf(0, "thinking_delta\",\"thinking");
    private static final byte[] DELTA_END = "}}".getBytes(UTF_8);

    private final Dialect.Reply reply;
    private final ChunkFrames frames;
    private final boolean thinks;
    private boolean speaks;

    ClaudeStream(Dialect.Reply reply) {
        this.reply = reply;
        this.frames = new ChunkFrames(reply.messageId().hashCode());
        this.thinks = !reply.completion().content().thoughts().isEmpty();
        this.speaks = !thinks;
    }

    @Override
    public byte[] opening() {
        var start = thinks ? "{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"\"}" : block();
        return Bytes.joined(frames.chunk(messageStart()), frames.chunk(blockStart(0, start)));
    }

    @Override
    public byte[] thought(String text) {
        return frames.chunk(Bytes.joined(THINKING_DELTA, Json.quoted(text), DELTA_END));
    }

    @Override
    public byte[] piece(String text) {
        boolean tool = reply.completion().tool().isPresent();
        if (!thinks) {
            return frames.chunk(Bytes.joined(tool ? JSON_DELTA : TEXT_DELTA, Json.quoted(text), DELTA_END));
        }
        var turn = turnToSpeech();
        var delta = deltaOf(1, tool ? "input_json_delta\",\"partial_json" : "text_delta\",\"text");
        return Bytes.joined(turn, frames.chunk(Bytes.joined(delta, Json.quoted(text), DELTA_END)));
    }

    @Override
    public byte[] closing(long firstMillis, long totalMillis) {
        return Bytes.joined(
                turnToSpeech(),
                frames.chunk(blockStop(thinks ? 1 : 0)),
                frames.chunk(messageDelta()),
                frames.chunk(messageStop(firstMillis, totalMillis)));
    }

    /** Ends the block of thoughts and opens that of the words, unless that was done before. */
    private byte[] turnToSpeech() {
        if (speaks) {
            return new byte[0];
        }
        speaks = true;
        return Bytes.joined(
                frames.chunk(Bytes.joined(
                        deltaOf(0, "signature_delta\",\"signature"), Json.quoted(reply.signature()), DELTA_END)),
                frames.chunk(blockStop(0)),
                frames.chunk(blockStart(1, block())));
    }

    private String block() {
        return reply.completion()
                .tool()
                .map(tool -> ClaudeMessages.toolUse(reply, tool))
                .map(use -> use.<ObjectNode>set("input", Json.newObject()).toString())
                .orElse("{\"type\":\"text\",\"text\":\"\"}");
    }

    private static byte[] blockStart(int index, String block) {
        return ("{\"type\":\"content_block_start\",\"index\":" + index + ",\"content_block\":" + block + "}")
                .getBytes(UTF_8);
    }

    private static byte[] blockStop(int index) {
        return ("{\"type\":\"content_block_stop\",\"index\":" + index + "}").getBytes(UTF_8);
    }

    private static byte[] deltaOf(int index, String typeAndKey) {
        return ("{\"type\":\"content_block_delta\",\"index\":" + index + ",\"delta\":{\"type\":\"" + typeAndKey + "\":")
                .getBytes(UTF_8);
    }

    private byte[] messageStart() {
        var event = Json.newObject().put("type", "message_start");
        var message = ClaudeMessages.message(reply);
        message.putArray("content");
        message.putNull("stop_reason").putNull("stop_sequence");
        message.set("usage", ClaudeMessages.usage(reply, usage().writing(1)));
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
        var report = GuardReport.claude(reply);
        if (!report.isEmpty()) {
            event.setAll((ObjectNode) Json.object(report));
        }
        var metrics = event.putObject("amazon-bedrock-invocationMetrics")
                .put("inputTokenCount", usage().inputTokens())
                .put("outputTokenCount", usage().outputTokens())
                .put("invocationLatency", totalMillis)
                .put("firstByteLatency", firstMillis);
        if (reply.model().limits().cacheFrom() > 0) {
            metrics.put("cacheReadInputTokenCount", usage().cacheReadTokens())
                    .put("cacheWriteInputTokenCount", usage().cacheWriteTokens());
        }
        return event.toString().getBytes(UTF_8);
    }

    private TokenUsage usage() {
        return reply.completion().usage();
    }
}

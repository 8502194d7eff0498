package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.EventStreamFrame;
import com.mangaassist.load.protocol.Json;

/** The events of a streamed conversation, each in its own kind of frame. */
final class ConverseStream implements Dialect.Stream {

    private static final EventStreamFrame MESSAGE_START = EventStreamFrame.event("messageStart");
    private static final EventStreamFrame BLOCK_START = EventStreamFrame.event("contentBlockStart");
    private static final EventStreamFrame BLOCK_DELTA = EventStreamFrame.event("contentBlockDelta");
    private static final EventStreamFrame BLOCK_STOP = EventStreamFrame.event("contentBlockStop");
    private static final EventStreamFrame MESSAGE_STOP = EventStreamFrame.event("messageStop");
    private static final EventStreamFrame METADATA = EventStreamFrame.event("metadata");

    private static final byte[] TEXT_DELTA = "{\"contentBlockIndex\":0,\"delta\":{\"text\":".getBytes(UTF_8);
    private static final byte[] TEXT_END = "},\"p\":\"".getBytes(UTF_8);
    private static final byte[] TOOL_DELTA =
            "{\"contentBlockIndex\":0,\"delta\":{\"toolUse\":{\"input\":".getBytes(UTF_8);
    private static final byte[] TOOL_END = "}},\"p\":\"".getBytes(UTF_8);
    private static final byte[] END = "\"}".getBytes(UTF_8);

    private final Dialect.Reply reply;
    private final Padding padding;

    ConverseStream(Dialect.Reply reply) {
        this.reply = reply;
        this.padding = new Padding(reply.id().hashCode());
    }

    /** The start of a block of text is not announced, only that of a tool call. */
    @Override
    public byte[] opening() {
        var start = padded(MESSAGE_START, "{\"role\":\"assistant\"");
        return reply.completion()
                .tool()
                .map(tool -> {
                    var event = Json.newObject().put("contentBlockIndex", 0);
                    event.putObject("start").set("toolUse", Converse.toolUse(reply, tool));
                    return Bytes.joined(start, padded(BLOCK_START, unclosed(event.toString())));
                })
                .orElse(start);
    }

    @Override
    public byte[] piece(String text) {
        boolean tool = reply.completion().tool().isPresent();
        return BLOCK_DELTA.around(Bytes.joined(
                tool ? TOOL_DELTA : TEXT_DELTA, Json.quoted(text), tool ? TOOL_END : TEXT_END, padding.next(), END));
    }

    @Override
    public byte[] closing(long firstMillis, long totalMillis) {
        var metadata = Json.newObject();
        metadata.set("usage", Converse.usage(reply.completion().usage()));
        metadata.putObject("metrics").put("latencyMs", totalMillis);
        var reason = reply.completion().stop().reason();
        return Bytes.joined(
                padded(BLOCK_STOP, "{\"contentBlockIndex\":0"),
                padded(MESSAGE_STOP, "{\"stopReason\":\"" + reason + "\""),
                padded(METADATA, unclosed(metadata.toString())));
    }

    private byte[] padded(EventStreamFrame kind, String unclosed) {
        return kind.around((unclosed + ",\"p\":\"" + new String(padding.next(), UTF_8) + "\"}").getBytes(UTF_8));
    }

    private static String unclosed(String object) {
        return object.substring(0, object.length() - 1);
    }
}

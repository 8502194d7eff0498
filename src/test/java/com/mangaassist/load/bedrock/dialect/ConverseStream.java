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

    private static final byte[] TEXT_END = "},\"p\":\"".getBytes(UTF_8);
    private static final byte[] NESTED_END = "}},\"p\":\"".getBytes(UTF_8);
    private static final byte[] END = "\"}".getBytes(UTF_8);

    private final Dialect.Reply reply;
    private final Padding padding;
    private final int block;
    private boolean speaks;

    ConverseStream(Dialect.Reply reply) {
        this.reply = reply;
        this.padding = new Padding(reply.id().hashCode());
        this.block = reply.completion().content().thoughts().isEmpty() ? 0 : 1;
        this.speaks = block == 0;
    }

    @Override
    public byte[] opening() {
        var start = padded(MESSAGE_START, "{\"role\":\"assistant\"");
        return speaks ? Bytes.joined(start, toolStart()) : start;
    }

    @Override
    public byte[] thought(String text) {
        return thoughtDelta("text", text);
    }

    @Override
    public byte[] piece(String text) {
        boolean tool = reply.completion().tool().isPresent();
        var delta = tool ? "\"toolUse\":{\"input\":" : "\"text\":";
        return Bytes.joined(turnToSpeech(), delta(block, delta, text, tool ? NESTED_END : TEXT_END));
    }

    @Override
    public byte[] closing(long firstMillis, long totalMillis) {
        var stop = Json.newObject().put("stopReason", reply.completion().stop().reason());
        Converse.putFields(stop, reply);
        var metadata = Json.newObject();
        metadata.set("usage", Converse.usage(reply));
        metadata.putObject("metrics").put("latencyMs", totalMillis);
        GuardReport.converse(reply).ifPresent(trace -> metadata.set("trace", trace));
        Converse.putQuality(metadata, reply);
        return Bytes.joined(
                turnToSpeech(),
                padded(BLOCK_STOP, "{\"contentBlockIndex\":" + block),
                padded(MESSAGE_STOP, unclosed(stop.toString())),
                padded(METADATA, unclosed(metadata.toString())));
    }

    /** Ends the block of thoughts, unless that was done before. */
    private byte[] turnToSpeech() {
        if (speaks) {
            return new byte[0];
        }
        speaks = true;
        return Bytes.joined(
                thoughtDelta("signature", reply.signature()),
                padded(BLOCK_STOP, "{\"contentBlockIndex\":0"),
                toolStart());
    }

    private byte[] thoughtDelta(String member, String text) {
        return delta(0, "\"reasoningContent\":{\"" + member + "\":", text, NESTED_END);
    }

    /** The start of a block of text is not announced, only that of a tool call. */
    private byte[] toolStart() {
        return reply.completion()
                .tool()
                .map(tool -> {
                    var event = Json.newObject().put("contentBlockIndex", block);
                    event.putObject("start").set("toolUse", Converse.toolUse(reply, tool));
                    return padded(BLOCK_START, unclosed(event.toString()));
                })
                .orElse(new byte[0]);
    }

    private byte[] delta(int index, String member, String text, byte[] end) {
        var start = ("{\"contentBlockIndex\":" + index + ",\"delta\":{" + member).getBytes(UTF_8);
        return BLOCK_DELTA.around(Bytes.joined(start, Json.quoted(text), end, padding.next(), END));
    }

    private byte[] padded(EventStreamFrame kind, String unclosed) {
        return kind.around((unclosed + ",\"p\":\"" + new String(padding.next(), UTF_8) + "\"}").getBytes(UTF_8));
    }

    private static String unclosed(String object) {
        return object.substring(0, object.length() - 1);
    }
}

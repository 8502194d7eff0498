package com.mangaassist.load.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Encodes frames of one kind in {@code application/vnd.amazon.eventstream}: total length, length of the headers, CRC of
 * both, headers, payload, CRC of all. The headers of a kind never change, so they are encoded once.
 *
 * @see <a href="https://smithy.io/2.0/aws/amazon-eventstream.html">Amazon event stream specification</a>
 */
public final class EventStreamFrame {

    /** Bytes that a frame has beyond its headers and payload. */
    public static final int OVERHEAD = 16;

    private static final int PRELUDE = 8;
    private static final byte STRING = 7;
    private static final int CRC = 4;

    private final byte[] headers;

    private EventStreamFrame(byte[] headers) {
        this.headers = headers;
    }

    /** Frames that carry an event as JSON. */
    public static EventStreamFrame event(String type) {
        return new EventStreamFrame(
                headers(":event-type", type, ":content-type", "application/json", ":message-type", "event"));
    }

    /** Frames that end a stream with a modelled exception, for example {@code throttlingException}. */
    public static EventStreamFrame exception(String type) {
        return new EventStreamFrame(
                headers(":exception-type", type, ":content-type", "application/json", ":message-type", "exception"));
    }

    /** Frames that end a stream with an error that the service's model does not know; they have no payload. */
    public static EventStreamFrame error(String code, String message) {
        return new EventStreamFrame(headers(":message-type", "error", ":error-code", code, ":error-message", message));
    }

    /** One whole frame around {@code payload}. */
    public byte[] around(byte[] payload) {
        var bytes = new byte[OVERHEAD + headers.length + payload.length];
        var frame = ByteBuffer.wrap(bytes).putInt(bytes.length).putInt(headers.length);
        frame.putInt(checksum(bytes, PRELUDE)).put(headers).put(payload);
        frame.putInt(checksum(bytes, bytes.length - CRC));
        return bytes;
    }

    private static int checksum(byte[] frame, int length) {
        var crc = new CRC32();
        crc.update(frame, 0, length);
        return (int) crc.getValue();
    }

    private static byte[] headers(String... namesAndValues) {
        var block = ByteBuffer.allocate(3 * 1024);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = namesAndValues[i].getBytes(StandardCharsets.UTF_8);
            var value = namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8);
            block.put((byte) name.length).put(name).put(STRING);
            block.putShort((short) value.length).put(value);
        }
        var bytes = new byte[block.position()];
        block.flip().get(bytes);
        return bytes;
    }
}

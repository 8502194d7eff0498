package com.mangaassist.load.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Takes an {@code application/vnd.amazon.eventstream} apart as its bytes come in, however they are cut.
 *
 * <p>Holds no more than one incomplete frame. For one stream and one thread at a time.
 *
 * @see <a href="https://smithy.io/2.0/aws/amazon-eventstream.html">Amazon event stream specification</a>
 */
public final class EventStreamDecoder {

    private static final int PRELUDE = 12;
    private static final int CRC = 4;
    private static final int PRELUDE_UNCHECKED = 8;
    private static final int FEWEST = PRELUDE + CRC;
    private static final int MOST = 24 * 1024 * 1024;
    private static final int FIRST_BUFFER = 1024;
    private static final byte TEXT = 7;

    private byte[] buffer = {};
    private int filled;
    private byte[] lastHeaderBlock = {};
    private Map<String, String> lastHeaders = Map.of();

    /**
     * The frames that {@code bytes} completes, perhaps none. A bad frame is reported once those before it were read.
     *
     * @throws InvalidFrameException if a checksum or a length is wrong; the stream is unreadable from there on
     */
    public List<EventStreamMessage> feed(ByteBuffer bytes) {
        append(bytes);
        var messages = new ArrayList<EventStreamMessage>(2);
        var start = 0;
        try {
            for (var length = length(start); length > 0; length = length(start)) {
                messages.add(message(start, length));
                start += length;
            }
        } catch (InvalidFrameException bad) {
            if (messages.isEmpty()) {
                throw bad;
            }
        }
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        return messages;
    }

    /** Of the whole frame at {@code start}, or 0 if it is not all there yet. */
    private int length(int start) {
        var length = filled - start < PRELUDE ? Integer.MAX_VALUE : checkedLength(start);
        return length <= filled - start ? length : 0;
    }

    private void append(ByteBuffer bytes) {
        var more = bytes.remaining();
        if (filled + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.max(FIRST_BUFFER, 2 * buffer.length), filled + more));
        }
        bytes.get(buffer, filled, more);
        filled += more;
    }

    private int checkedLength(int start) {
        expect("prelude checksum", crc(start, PRELUDE_UNCHECKED), number(start + PRELUDE_UNCHECKED));
        var length = number(start);
        var headers = number(start + Integer.BYTES);
        if (length < FEWEST || length > MOST || headers < 0 || headers > length - FEWEST) {
            throw new InvalidFrameException(
                    "event stream", length + " bytes with " + headers + " of headers", "lengths that fit a frame");
        }
        return length;
    }

    private EventStreamMessage message(int start, int length) {
        var crcAt = start + length - CRC;
        expect("message checksum", crc(start, length - CRC), number(crcAt));
        var payloadAt = start + PRELUDE + number(start + Integer.BYTES);
        return new EventStreamMessage(
                headers(start + PRELUDE, payloadAt), Arrays.copyOfRange(buffer, payloadAt, crcAt));
    }

    /** The headers of a stream's frames hardly ever change, so the last ones are kept. */
    private Map<String, String> headers(int from, int to) {
        if (!Arrays.equals(buffer, from, to, lastHeaderBlock, 0, lastHeaderBlock.length)) {
            lastHeaderBlock = Arrays.copyOfRange(buffer, from, to);
            lastHeaders = parsed(ByteBuffer.wrap(lastHeaderBlock));
        }
        return lastHeaders;
    }

    private static Map<String, String> parsed(ByteBuffer block) {
        var headers = new HashMap<String, String>();
        try {
            while (block.hasRemaining()) {
                var name = text(block, Byte.toUnsignedInt(block.get()));
                var type = block.get();
                if (type != TEXT) {
                    throw new InvalidFrameException(name, "type " + type, "a text header (type 7)");
                }
                headers.put(name, text(block, Short.toUnsignedInt(block.getShort())));
            }
        } catch (java.nio.BufferUnderflowException cut) {
            throw new InvalidFrameException("event stream", "a header cut short", "whole headers");
        }
        return Map.copyOf(headers);
    }

    private static String text(ByteBuffer block, int length) {
        var bytes = new byte[length];
        block.get(bytes);
        return new String(bytes, UTF_8);
    }

    private int number(int at) {
        return ByteBuffer.wrap(buffer, at, Integer.BYTES).getInt();
    }

    private int crc(int start, int length) {
        var crc = new CRC32();
        crc.update(buffer, start, length);
        return (int) crc.getValue();
    }

    private static void expect(String what, int computed, int found) {
        if (computed != found) {
            throw new InvalidFrameException(
                    what, "0x" + Integer.toHexString(found), "0x" + Integer.toHexString(computed));
        }
    }
}

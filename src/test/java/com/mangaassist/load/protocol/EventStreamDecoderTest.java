package com.mangaassist.load.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** AWS's own library makes the frames. */
final class EventStreamDecoderTest {

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static byte[] frame(Map<String, String> headers, String payload) {
        var values = new java.util.HashMap<String, HeaderValue>();
        headers.forEach((name, value) -> values.put(name, HeaderValue.fromString(value)));
        var bytes = new Message(values, payload.getBytes(UTF_8)).toByteBuffer();
        var array = new byte[bytes.remaining()];
        bytes.get(array);
        return array;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsTheSameHoweverTheBytesAreCut(long seed) {
        var random = new SplittableRandom(seed);
        var sent = new ArrayList<String>();
        var wire = ByteBuffer.allocate(1 << 20);
        for (int i = 0; i < 50; i++) {
            var payload = "鬼".repeat(random.nextInt(1_000));
            var type = "type" + random.nextInt(3);
            sent.add(type + payload);
            wire.put(frame(Map.of(":event-type", type, ":message-type", "event"), payload));
        }
        wire.flip();

        assertThat(readInPieces(wire, random)).isEqualTo(sent);
    }

    private static List<String> readInPieces(ByteBuffer wire, SplittableRandom random) {
        var decoder = new EventStreamDecoder();
        var read = new ArrayList<String>();
        while (wire.hasRemaining()) {
            var piece = wire.slice(wire.position(), Math.min(wire.remaining(), random.nextInt(5_000)));
            wire.position(wire.position() + piece.remaining());
            for (var message : decoder.feed(piece)) {
                read.add(message.header(":event-type") + new String(message.payload(), UTF_8));
            }
        }
        return read;
    }

    @Test
    void readsWhatTheMockWrites() {
        var frame = EventStreamFrame.exception("throttlingException").around("{}".getBytes(UTF_8));

        var message = new EventStreamDecoder().feed(ByteBuffer.wrap(frame)).get(0);

        assertThat(message.header(":exception-type")).isEqualTo("throttlingException");
        assertThat(message.header(":event-type")).isEmpty();
        assertThat(message.payload()).asString(UTF_8).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 14, -1, -6})
    void aFlippedBitIsFound(int at) {
        var frame = frame(Map.of(":event-type", "chunk"), "{\"bytes\":\"eA==\"}");
        frame[at < 0 ? frame.length + at : at] ^= 4;

        assertThatThrownBy(() -> new EventStreamDecoder().feed(ByteBuffer.wrap(frame)))
                .isInstanceOf(InvalidFrameException.class)
                .hasMessageContaining("checksum: \"0x");
    }

    @Test
    void aFrameWhoseHeadersDoNotFitIsRefused() {
        var prelude = ByteBuffer.allocate(12).putInt(20).putInt(100);
        var crc = new java.util.zip.CRC32();
        crc.update(prelude.array(), 0, 8);
        prelude.putInt((int) crc.getValue()).flip();

        assertThatThrownBy(() -> new EventStreamDecoder().feed(prelude))
                .isInstanceOf(InvalidFrameException.class)
                .hasMessageContaining("20 bytes with 100 of headers");
    }
}

package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.mangaassist.load.protocol.EventStreamFrame;
import java.util.Base64;

/** Wraps the model's events into {@code chunk} frames: {@code {"bytes":"<base64>","p":"abc…"}}. */
final class ChunkFrames {

    private static final EventStreamFrame CHUNK = EventStreamFrame.event("chunk");
    private static final byte[] START = "{\"bytes\":\"".getBytes(US_ASCII);
    private static final byte[] MIDDLE = "\",\"p\":\"".getBytes(US_ASCII);
    private static final byte[] END = "\"}".getBytes(US_ASCII);

    private final Padding padding;

    ChunkFrames(long seed) {
        this.padding = new Padding(seed);
    }

    byte[] chunk(byte[] event) {
        var encoded = Base64.getEncoder().encode(event);
        return CHUNK.around(Bytes.joined(START, encoded, MIDDLE, padding.next(), END));
    }
}

package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.mangaassist.load.protocol.EventStreamFrame;
import java.util.Base64;
import java.util.SplittableRandom;

/** Wraps the model's events into {@code chunk} frames: {@code {"bytes":"<base64>","p":"abc…"}}. */
final class ChunkFrames {

    /** Padding of random length hides the length of a token from who sees only encrypted traffic. */
    private static final byte[] PADDING =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".getBytes(US_ASCII);

    private static final EventStreamFrame CHUNK = EventStreamFrame.event("chunk");
    private static final byte[] START = "{\"bytes\":\"".getBytes(US_ASCII);
    private static final byte[] MIDDLE = "\",\"p\":\"".getBytes(US_ASCII);
    private static final byte[] END = "\"}".getBytes(US_ASCII);

    private final SplittableRandom random;

    ChunkFrames(long seed) {
        this.random = new SplittableRandom(seed);
    }

    byte[] chunk(byte[] event) {
        var encoded = Base64.getEncoder().encode(event);
        return CHUNK.around(Bytes.joined(START, encoded, MIDDLE, padding(), END));
    }

    private byte[] padding() {
        return java.util.Arrays.copyOf(PADDING, 1 + random.nextInt(PADDING.length));
    }
}

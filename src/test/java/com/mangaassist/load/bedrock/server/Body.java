package com.mangaassist.load.bedrock.server;

import com.mangaassist.load.bedrock.error.BedrockException;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Collects a request's body; what goes beyond the service's limit is read and thrown away. */
final class Body {

    /** The service's limit for the body of InvokeModel. */
    static final int LIMIT = 25_000_000;

    private static final int LARGE = 200_000;

    private byte[] bytes = new byte[0];
    private int length;
    private boolean tooLong;

    void add(ByteBuf part) {
        int size = part.readableBytes();
        if (tooLong || length + size > LIMIT) {
            tooLong = true;
            bytes = new byte[0];
            return;
        }
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, length == 0 ? size : Math.max(length + size, 2 * length));
        }
        part.readBytes(bytes, length, size);
        length += size;
    }

    boolean isLarge() {
        return length > LARGE;
    }

    /** @throws BedrockException if it was longer than the limit */
    byte[] bytes() {
        if (tooLong) {
            throw BedrockException.validation(
                    "1 validation error detected: Value at 'body' failed to satisfy constraint:"
                            + " Member must have length less than or equal to " + LIMIT);
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}

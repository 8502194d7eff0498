package com.mangaassist.load.gateway;

import java.io.ByteArrayOutputStream;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** Reads request bodies, but not at any length. */
final class Bodies {

    private Bodies() {}

    /** The whole body, perhaps empty; fails with a 413 as soon as it is too large. */
    static Mono<byte[]> read(HttpServerRequest in, int maxBytes) {
        return in.receive()
                .asByteArray()
                .collect(ByteArrayOutputStream::new, (body, bytes) -> append(body, bytes, maxBytes))
                .map(ByteArrayOutputStream::toByteArray);
    }

    private static void append(ByteArrayOutputStream body, byte[] bytes, int maxBytes) {
        if (body.size() + bytes.length > maxBytes) {
            throw RefusalException.tooLarge();
        }
        body.writeBytes(bytes);
    }
}

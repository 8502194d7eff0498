package com.mangaassist.load.gateway;

import java.util.stream.Stream;

/** Cuts a message into frames. */
final class Fragments {

    /** One frame's share of the message. */
    record Part(int offset, int length, boolean last) {}

    private Fragments() {}

    /** At least one part, even of an empty message. */
    static Stream<Part> of(int messageBytes, int frameBytes) {
        var count = Math.max(1, (messageBytes + frameBytes - 1) / frameBytes);
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> {
            var offset = i * frameBytes;
            return new Part(offset, Math.min(frameBytes, messageBytes - offset), i == count - 1);
        });
    }
}

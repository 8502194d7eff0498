package com.mangaassist.load.protocol;

import java.util.Map;

/** One frame of an event stream, checked and taken apart. Bedrock's headers are all text. */
public final class EventStreamMessage {

    private final Map<String, String> headers;
    private final byte[] payload;

    EventStreamMessage(Map<String, String> headers, byte[] payload) {
        this.headers = headers;
        this.payload = payload;
    }

    /** The header's value, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Not a copy. */
    public byte[] payload() {
        return payload;
    }
}

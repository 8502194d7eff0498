package com.mangaassist.load.bedrock.server;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;

/** One request to one operation; {@code path} holds the path's parameters and, after a question mark, the query's. */
public final class Call {

    private final Map<String, String> path;
    private final HttpHeaders headers;
    private final byte[] body;
    private final long receivedNanos;

    public Call(Map<String, String> path, HttpHeaders headers, byte[] body, long receivedNanos) {
        this.path = path;
        this.headers = headers;
        this.body = body;
        this.receivedNanos = receivedNanos;
    }

    /**
     * A parameter of the path, decoded.
     *
     * @throws IllegalStateException if the route has no such parameter
     */
    public String parameter(String name) {
        var value = path.get(name);
        if (value == null) {
            throw new IllegalStateException("no path parameter \"" + name + "\" in " + path.keySet());
        }
        return value;
    }

    /** A parameter of the query. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(path.get("?" + name));
    }

    /** The header's value, or an empty text. */
    public String header(String name) {
        return headers.get(name, "");
    }

    public byte[] body() {
        return body;
    }

    /** When the request's head was there, by {@link System#nanoTime()}. */
    public long receivedNanos() {
        return receivedNanos;
    }
}

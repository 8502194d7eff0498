package com.mangaassist.load.bedrock.server;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.concurrent.EventExecutor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** A whole answer in JSON. */
public final class JsonAnswer implements Answer {

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private long dueNanos = Long.MIN_VALUE;
    private Runnable written = () -> {};

    private JsonAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public static JsonAnswer of(int status, byte[] body) {
        return new JsonAnswer(status, body);
    }

    public JsonAnswer header(String name, Object value) {
        headers.put(name, value.toString());
        return this;
    }

    /** Holds the answer back until then, and calls {@code written} on the event loop as it is written. */
    public JsonAnswer dueAt(long nanos, Runnable written) {
        this.dueNanos = nanos;
        this.written = written;
        return this;
    }

    @Override
    public Publisher<Void> send(HttpServerResponse response, EventExecutor loop) {
        response.status(status)
                .header(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
        headers.forEach(response::header);
        var content = Mono.fromSupplier(() -> {
            written.run();
            return Unpooled.wrappedBuffer(body);
        });
        return response.send(
                dueNanos == Long.MIN_VALUE ? content : Due.at(dueNanos, loop).then(content));
    }
}

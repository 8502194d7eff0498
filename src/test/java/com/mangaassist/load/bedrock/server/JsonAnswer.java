package com.mangaassist.load.bedrock.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
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
    private long dueNanos = System.nanoTime();
    private Runnable written = () -> {};
    private Runnable abandoned = () -> {};
    private Ending ending = Ending.COMPLETE;
    private String contentType = "application/json";

    private JsonAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public static JsonAnswer of(int status, byte[] body) {
        return new JsonAnswer(status, body);
    }

    public JsonAnswer header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public JsonAnswer headers(Map<String, String> more) {
        headers.putAll(more);
        return this;
    }

    public JsonAnswer contentType(String type) {
        this.contentType = type;
        return this;
    }

    /** Holds the answer back until then, and calls {@code written} on the event loop as it is written. */
    public JsonAnswer dueAt(long nanos, Runnable written) {
        this.dueNanos = nanos;
        this.written = written;
        return this;
    }

    /** Calls {@code abandoned} if the client leaves before the answer is due, or gets only half of it. */
    public JsonAnswer onAbandon(Runnable abandoned) {
        this.abandoned = abandoned;
        return this;
    }

    /** Ends in another way than complete: after half of the body is written. */
    public JsonAnswer ending(Ending ending) {
        this.ending = ending;
        return this;
    }

    @Override
    public Publisher<Void> send(HttpServerResponse response, Channel channel) {
        response.status(status)
                .header(HttpHeaderNames.CONTENT_TYPE, contentType)
                .header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
        headers.forEach(response::header);
        if (ending != Ending.COMPLETE) {
            var half = new PacedFrames(new HalfBody(), channel);
            return response.send(half, buffer -> true);
        }
        Mono<ByteBuf> content = Mono.fromSupplier(() -> {
            written.run();
            return Unpooled.wrappedBuffer(body);
        });
        return response.send(
                Due.at(dueNanos, channel.eventLoop()).doOnCancel(abandoned).then(content));
    }

    private final class HalfBody implements Script {

        private boolean sent;

        @Override
        public boolean hasNext() {
            return !sent;
        }

        @Override
        public long dueNanos() {
            return dueNanos;
        }

        @Override
        public byte[] next() {
            sent = true;
            abandoned.run();
            return java.util.Arrays.copyOf(body, body.length / 2);
        }

        @Override
        public Ending ending() {
            return ending;
        }
    }
}

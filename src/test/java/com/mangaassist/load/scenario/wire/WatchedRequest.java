package com.mangaassist.load.scenario.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatling.http.action.sse.SseListener;
import io.gatling.http.client.HttpListener;
import io.gatling.http.client.Request;
import io.gatling.http.client.impl.PrematureCloseException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.util.Optional;

/**
 * An HTTP request under watch, with a whole response or with server-sent events.
 *
 * <p>Gatling drops the body of a response that is no event stream, and with it the reason; so such a response is held
 * back until its body is there.
 */
final class WatchedRequest implements HttpListener {

    private static final int LONGEST_REFUSAL = 8 * 1024;

    private final HttpListener gatling;
    private final ConnectionWatch watch;
    private final boolean events;
    private final StringBuilder body = new StringBuilder();
    private Optional<Runnable> refusal = Optional.empty();
    private boolean ok = true;
    private boolean written;

    WatchedRequest(HttpListener gatling, ConnectionWatch watch) {
        this.gatling = gatling;
        this.watch = watch;
        this.events = gatling instanceof SseListener;
    }

    @Override
    public void onHttpResponse(HttpResponseStatus status, HttpHeaders headers) {
        var refused = !status.equals(HttpResponseStatus.OK);
        if (refused) {
            ok = false;
            watch.refused(status.code(), headers.get("x-amzn-ErrorType", "").split(":", 2)[0]);
        } else if (events && !isEventStream(headers)) {
            watch.lost(new ConnectionLoss(
                    "no event stream", "content-type " + headers.get(HttpHeaderNames.CONTENT_TYPE, "is missing")));
        }
        if (events && refused) {
            refusal = Optional.of(() -> gatling.onHttpResponse(status, headers));
        } else {
            gatling.onHttpResponse(status, headers);
        }
    }

    private static boolean isEventStream(HttpHeaders headers) {
        return headers.get(HttpHeaderNames.CONTENT_TYPE, "").startsWith("text/event-stream");
    }

    @Override
    public void onHttpResponseBodyChunk(ByteBuf chunk, boolean last) {
        if (refusal.isEmpty()) {
            if (last && events) {
                watch.lost(ConnectionLoss.CLOSED);
            } else if (ok && !events) {
                watch.received(chunk.nioBuffer());
            }
            gatling.onHttpResponseBodyChunk(chunk, last);
            return;
        }
        if (body.length() < LONGEST_REFUSAL) {
            body.append(chunk.toString(UTF_8));
        }
        if (last) {
            pass(refusal.get());
        }
    }

    private void pass(Runnable response) {
        refusal = Optional.empty();
        watch.refusal(body.toString());
        response.run();
    }

    /** A stream that broke is over for Gatling, too; it would post the prompt again. */
    @Override
    public void onThrowable(Throwable error) {
        if (refusal.isPresent()) {
            pass(refusal.get());
            return;
        }
        watch.lost(ConnectionLoss.of(error));
        gatling.onThrowable(
                events && error == PrematureCloseException.INSTANCE ? new IOException("the stream broke off") : error);
    }

    /** Gatling sends a request again whose kept-alive connection turns out to be closed; but who knows what was read. */
    @Override
    public void onWrite(Channel channel) {
        if (written) {
            throw new IllegalStateException("the connection was closed; a prompt is not sent twice");
        }
        written = true;
        gatling.onWrite(channel);
    }

    @Override
    public void onFinalClientRequest(Request request) {
        gatling.onFinalClientRequest(request);
    }

    @Override
    public void onSend() {
        gatling.onSend();
    }

    @Override
    public void onProtocolAwareness(boolean isHttp2) {
        gatling.onProtocolAwareness(isHttp2);
    }
}

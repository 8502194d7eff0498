package com.mangaassist.load.scenario.wire;

import io.gatling.http.client.HttpClient;
import io.gatling.http.client.HttpListener;
import io.gatling.http.client.Request;
import io.gatling.http.client.SslContextsHolder;
import io.gatling.http.client.WebSocketListener;
import io.gatling.http.client.util.Pair;
import io.gatling.http.engine.HttpEngine;
import io.gatling.http.util.SslContexts;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.FastThreadLocal;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** Gatling's engine once more, with a watch at each connection that is expected. */
final class WatchedClient implements HttpClient {

    private final HttpEngine engine;
    private final FastThreadLocal<@Nullable ConnectionWatch> expected;

    WatchedClient(HttpEngine engine, FastThreadLocal<@Nullable ConnectionWatch> expected) {
        this.engine = engine;
        this.expected = expected;
    }

    @Override
    public void sendRequest(
            Request request, long clientId, EventLoop loop, HttpListener listener, SslContextsHolder contexts) {
        engine.executeRequest(request, clientId, false, loop, watched(listener), Option.apply((SslContexts) contexts));
    }

    private HttpListener watched(HttpListener listener) {
        var watch = expected.get();
        expected.remove();
        if (watch == null) {
            return listener;
        }
        return listener instanceof WebSocketListener socket
                ? new WatchedSocket(socket, watch)
                : new WatchedRequest(listener, watch);
    }

    @Override
    public void sendHttp2Requests(
            Pair<Request, HttpListener>[] requests, long clientId, EventLoop loop, SslContextsHolder contexts) {
        throw new UnsupportedOperationException("HTTP/2 push is not used here");
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public void flushClientIdChannels(long clientId, EventLoop loop) {
        engine.flushClientIdChannels(clientId, loop);
    }

    @Override
    public void close() {
        // The engine is Gatling's to close.
    }
}

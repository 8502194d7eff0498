package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ChatFrame;
import io.netty.handler.codec.http.HttpHeaderNames;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Sends whole JSON documents over HTTP. */
final class Replies {

    private Replies() {}

    static Mono<Void> send(HttpServerResponse out, ChatFrame frame) {
        return send(out, 200, frame.json());
    }

    static Mono<Void> send(HttpServerResponse out, int status, String json) {
        return out.status(status)
                .header(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .sendString(Mono.just(json))
                .then();
    }

    static Mono<Void> sendError(HttpServerResponse out, Throwable error, String requestId) {
        var frame = ErrorFrames.of(error, requestId, "");
        return send(out, ErrorFrames.status(error), frame.json());
    }
}

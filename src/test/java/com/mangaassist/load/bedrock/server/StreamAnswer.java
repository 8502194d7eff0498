package com.mangaassist.load.bedrock.server;

import io.netty.channel.Channel;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** A stream of frames; its head is held back until its first frame is due, as the service does. */
public final class StreamAnswer implements Answer {

    private final Script script;
    private final Map<String, String> headers;

    public StreamAnswer(Script script, Map<String, String> headers) {
        this.script = script;
        this.headers = headers;
    }

    @Override
    public Publisher<Void> send(HttpServerResponse response, Channel channel) {
        var begin = Mono.defer(() -> begin(response, channel));
        return script.hasNext()
                ? Due.at(script.dueNanos(), channel.eventLoop())
                        .doOnCancel(script::abandon)
                        .then(begin)
                : begin;
    }

    private Mono<Void> begin(HttpServerResponse response, Channel channel) {
        if (!script.hasNext() && script.ending() != Ending.COMPLETE) {
            script.ending().end(channel);
            return Mono.never();
        }
        response.status(200).header("Content-Type", script.contentType());
        headers.forEach(response::header);
        var frames = new PacedFrames(script, channel);
        return response.send(frames, frames::endsBatch).then();
    }
}

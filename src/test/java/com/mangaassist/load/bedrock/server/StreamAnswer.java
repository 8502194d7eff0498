package com.mangaassist.load.bedrock.server;

import io.netty.util.concurrent.EventExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** A stream of frames; its head is held back until its first frame is due, as the service does. */
public final class StreamAnswer implements Answer {

    private final Script script;

    public StreamAnswer(Script script) {
        this.script = script;
    }

    @Override
    public Publisher<Void> send(HttpServerResponse response, EventExecutor loop) {
        response.status(200)
                .header("Content-Type", "application/vnd.amazon.eventstream")
                .header("X-Amzn-Bedrock-Content-Type", "application/json");
        var frames = new PacedFrames(script, loop);
        return Due.at(script.dueNanos(), loop)
                .then(Mono.defer(() -> response.send(frames, frames::endsBatch).then()));
    }
}

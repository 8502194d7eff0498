package com.mangaassist.load.bedrock.server;

import io.netty.util.concurrent.EventExecutor;
import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServerResponse;

/** Sends itself when it is due. */
@FunctionalInterface
public interface Answer {

    /** @param loop the event loop of the connection */
    Publisher<Void> send(HttpServerResponse response, EventExecutor loop);
}

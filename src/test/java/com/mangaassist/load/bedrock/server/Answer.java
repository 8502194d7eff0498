package com.mangaassist.load.bedrock.server;

import io.netty.channel.Channel;
import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServerResponse;

/** Sends itself when it is due. */
@FunctionalInterface
public interface Answer {

    /** @param channel of the connection over HTTP/1.1, of the stream over HTTP/2 */
    Publisher<Void> send(HttpServerResponse response, Channel channel);
}

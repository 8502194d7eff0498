package com.mangaassist.load.scenario;

import java.net.URI;

/**
 * Where a chat is to be had.
 *
 * @param webSocket the whole address of the WebSocket route
 * @param http the address below which {@code /chat} and {@code /chat/stream} stand
 */
public record ChatEndpoints(URI webSocket, URI http) {

    URI answer() {
        return below("/chat");
    }

    URI stream() {
        return below("/chat/stream");
    }

    private URI below(String path) {
        return URI.create(http.toString().replaceAll("/+$", "") + path);
    }
}

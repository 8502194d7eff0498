package com.mangaassist.load.scenario;

import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.protocol.form.ChatForm;
import com.mangaassist.load.protocol.form.ChatForms;
import java.net.URI;

/**
 * Where a chat is to be had.
 *
 * @param webSocket the whole address of the WebSocket route
 * @param http the address below which the form's paths stand
 */
public record ChatEndpoints(URI webSocket, URI http, ChatForm form) {

    /** In MangaAssist's own form. */
    public ChatEndpoints(URI webSocket, URI http) {
        this(webSocket, http, ChatForms.ours());
    }

    String below(ChatRequest request, Transport transport) {
        return http.toString().replaceAll("/+$", "") + form.path(request, transport);
    }
}

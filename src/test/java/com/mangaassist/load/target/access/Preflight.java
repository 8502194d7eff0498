package com.mangaassist.load.target.access;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.protocol.form.ChatForm;
import java.net.URI;
import java.time.Duration;

/**
 * One question before the load, by a client that is not the load's: who cannot ask one question need not ask a thousand.
 */
public final class Preflight {

    private final Access access;
    private final ChatForm form;
    private final Duration patience;

    /** @param patience how long one answer may take */
    public Preflight(Access access, ChatForm form, Duration patience) {
        this.access = access;
        this.form = form;
        this.patience = patience;
    }

    /**
     * Asks and reads the whole answer.
     *
     * @param webSocket the whole address of the WebSocket route
     * @param http the address below which the form's paths stand
     * @return the answer's end, with the service's own account of it
     * @throws IllegalStateException saying in one line what is wrong
     */
    public ChatFrame.Stop ask(ChatRequest request, Transport transport, URI webSocket, URI http) {
        var address = transport == Transport.WS
                ? webSocket
                : URI.create(http.toString().replaceAll("/+$", "") + form.path(request, transport));
        var reader = new AnswerReader(form, transport);
        var trouble = new Trouble(address, patience);
        try {
            return transport == Transport.WS
                    ? new SocketQuestion(access, form, patience).ask(request, address, reader)
                    : new PostedQuestion(access, form, patience).ask(request, address, transport, reader);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        } catch (Exception failed) {
            throw new IllegalStateException(
                    "preflight: " + transport.id() + " " + shown(address) + ": " + access.hide(trouble.of(failed)));
        }
    }

    /** Without the query, in which a token may stand. */
    private static String shown(URI address) {
        return address.toString().replaceAll("\\?.*", "?…");
    }
}

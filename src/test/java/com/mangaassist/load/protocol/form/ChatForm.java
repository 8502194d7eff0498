package com.mangaassist.load.protocol.form;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The wire form of a chat: what is sent for a question, and what comes back. Safe for use by many threads. */
public interface ChatForm {

    /** What goes over a WebSocket for one question, in this order; the last message is the one that is answered. */
    List<Outgoing> messages(ChatRequest request);

    /** What is posted for one question. */
    String body(ChatRequest request);

    /** Below the target's HTTP address, beginning with a slash. */
    String path(ChatRequest request, Transport transport);

    /**
     * What a frame means; {@link ChatFrame.Other} if nothing to one who waits for an answer.
     *
     * @param frame a WebSocket message, a body, or an event as Gatling hands it out: {@code {"event":…,"data":…}}
     * @throws com.mangaassist.load.protocol.InvalidFrameException if the form has no room for such a frame
     */
    ChatFrame read(String frame, Transport transport);

    /** A reader of one answer that streams as bytes; nothing where each frame is a text. */
    default Optional<FrameStream> bytes() {
        return Optional.empty();
    }

    /** Whether the one who asks has to choose the model. */
    default boolean namesModel() {
        return false;
    }

    /** The transports that it can be spoken over. */
    Set<Transport> transports();

    /** Whether an answer's end says how many tokens it took. */
    boolean reportsUsage();

    /**
     * One message to send.
     *
     * @param reply the frame that has to come before the next one is sent; nothing for the last
     */
    record Outgoing(String text, FrameCondition reply) {

        Outgoing(String text) {
            this(text, FrameCondition.ANY);
        }
    }
}

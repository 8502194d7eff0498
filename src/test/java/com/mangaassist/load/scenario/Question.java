package com.mangaassist.load.scenario;

import com.mangaassist.load.protocol.form.ChatForm;
import java.util.List;

/** The messages that one question takes over a WebSocket, one after the other. */
final class Question {

    private final List<ChatForm.Outgoing> messages;
    private int sent;

    Question(List<ChatForm.Outgoing> messages) {
        this.messages = messages;
    }

    /** Whether something has to be sent, and replied to, before the message that is answered. */
    boolean hasPreliminary() {
        return sent < messages.size() - 1;
    }

    String next() {
        return messages.get(sent++).text();
    }

    /** Whether this is what the message that was sent last has to be replied with. */
    boolean isReply(String frame) {
        return messages.get(sent - 1).reply().isMetBy(frame);
    }
}

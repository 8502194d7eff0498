package com.mangaassist.load.protocol.form;

import com.mangaassist.load.protocol.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of sending a question.
 *
 * @param message what is sent; of a step in parts, each of them
 * @param reply what has to come before the next message is sent
 */
record SendStep(MessageTemplate message, FrameCondition reply, Optional<Parts> parts) {

    /**
     * A document that is cut in pieces, which the message carries as {@code ${part}} and numbers as {@code ${index}}.
     *
     * @param characters the longest piece
     */
    record Parts(MessageTemplate document, int characters) {}

    List<ChatForm.Outgoing> messages(ChatRequest request) {
        return parts.map(cut -> pieces(cut, request))
                .orElseGet(() -> List.of(new ChatForm.Outgoing(message.fill(request), reply)));
    }

    private List<ChatForm.Outgoing> pieces(Parts cut, ChatRequest request) {
        var document = cut.document().fill(request);
        var messages = new ArrayList<ChatForm.Outgoing>();
        for (var begin = 0; begin < document.length(); ) {
            var end = end(document, begin, cut.characters());
            var text = message.fill(Map.of("index", messages.size(), "part", document.substring(begin, end)));
            messages.add(new ChatForm.Outgoing(text, reply));
            begin = end;
        }
        return messages;
    }

    /** No character is cut in two. */
    private static int end(String document, int begin, int characters) {
        var end = Math.min(document.length(), begin + characters);
        return end < document.length() && Character.isHighSurrogate(document.charAt(end - 1)) ? end - 1 : end;
    }
}

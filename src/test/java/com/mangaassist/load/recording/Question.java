package com.mangaassist.load.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.protocol.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What a request asks: its messages, whichever API it speaks. Instructions are the store's own and are not kept. */
final class Question {

    private Question() {}

    /** @throws UnrecordableException if it holds more than text */
    static List<Message> messages(byte[] body) {
        try {
            var messages = new ArrayList<Message>();
            for (var message : Json.object(body).path("messages")) {
                messages.add(new Message(message.path("role").asText(), text(message.path("content"))));
            }
            if (messages.isEmpty()) {
                throw new UnrecordableException("a request without messages");
            }
            return messages;
        } catch (IllegalArgumentException otherModel) {
            throw new UnrecordableException("a request in another format than Claude's");
        }
    }

    private static String text(JsonNode content) {
        if (content.isTextual()) {
            return content.textValue();
        }
        var text = new StringJoiner(" ");
        for (var block : content) {
            if (block.path("text").isTextual()) {
                text.add(block.path("text").textValue());
            } else if (!block.has("cachePoint")) {
                throw new UnrecordableException("a question with " + kind(block));
            }
        }
        return text.toString();
    }

    private static String kind(JsonNode block) {
        return block.path("type")
                .asText(block.fieldNames().hasNext() ? block.fieldNames().next() : "nothing");
    }
}

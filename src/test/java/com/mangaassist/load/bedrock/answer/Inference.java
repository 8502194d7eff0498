package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.model.ModelProfile;
import java.util.List;
import java.util.Map;

/**
 * One valid request for an answer, whichever API it came through.
 *
 * @param metadata what the request's body says of itself, for example {@code requestId}
 */
public record Inference(ModelProfile model, Conversation conversation, Limits limits, Map<String, String> metadata) {

    public Inference {
        metadata = Map.copyOf(metadata);
    }

    /** Where an answer must end. */
    public record Limits(int maxTokens, List<String> stopSequences) {

        public Limits {
            stopSequences = List.copyOf(stopSequences);
        }
    }

    /**
     * What was said so far.
     *
     * @param system instructions, empty if there are none
     */
    public record Conversation(String system, List<Message> messages, Tools tools) {

        public Conversation {
            messages = List.copyOf(messages);
        }

        /** The messages without their pictures. */
        List<com.mangaassist.load.fixture.Message> texts() {
            return messages.stream()
                    .map(message -> new com.mangaassist.load.fixture.Message(message.role(), message.text()))
                    .toList();
        }

        /** The text of the last message. */
        public String question() {
            return messages.get(messages.size() - 1).text();
        }
    }

    /**
     * One message.
     *
     * @param text of all its blocks, joined with a space
     * @param images how many pictures or documents it has
     */
    public record Message(String role, String text, int images) {}
}

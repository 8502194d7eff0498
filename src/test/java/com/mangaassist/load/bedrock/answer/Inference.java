package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.model.ModelProfile;
import java.util.List;

/** One valid request for an answer, whichever API it came through. */
public record Inference(ModelProfile model, Conversation conversation, Limits limits, Terms terms) {

    /** The same under terms that came with the request's head; what its body says counts more. */
    public Inference under(Terms head) {
        return head.equals(Terms.NONE) ? this : new Inference(model, conversation, limits, terms.or(head));
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
     * @param cached the beginnings that the model is to remember, if any
     */
    public record Conversation(String system, List<Message> messages, Tools tools, List<CachePoint> cached) {

        public Conversation {
            messages = List.copyOf(messages);
            cached = List.copyOf(cached);
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

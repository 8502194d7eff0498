package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.model.ModelProfile;
import java.util.List;

/** One valid request for an answer, whichever API it came through. */
public record Inference(ModelProfile model, Conversation conversation, int maxTokens, List<String> stopSequences) {

    /**
     * What was said so far.
     *
     * @param system instructions, empty if there are none
     */
    public record Conversation(String system, List<Message> messages) {

        /** The text of the last message. */
        public String question() {
            return messages.get(messages.size() - 1).text();
        }
    }

    /** One message; several blocks of text are joined with a space. */
    public record Message(String role, String text) {}
}

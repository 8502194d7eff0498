package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.safety.SafetyRules;
import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.List;

/** Asks the source for an answer, cuts it at the request's limits and counts its tokens. */
public final class Composer {

    /** What Anthropic charges for a picture that need not be scaled down. */
    private static final int TOKENS_PER_IMAGE = 1_600;

    private final Speaker speaker;
    private final TokenEstimator tokens;
    private final PromptCache cache;

    public Composer(AnswerSource source, TokenEstimator tokens, PromptCache cache, SafetyRules rules) {
        this.speaker = new Speaker(source, rules);
        this.tokens = tokens;
        this.cache = cache;
    }

    /** @throws BedrockException if the conversation is longer than the model's context */
    public int requireFits(Inference inference) {
        int input = inputTokens(inference.conversation());
        if (input > inference.model().limits().contextTokens()) {
            throw BedrockException.validation("Input is too long for requested model.");
        }
        return input;
    }

    public Completion complete(AnswerSource.Question question, int inputTokens) {
        var spoken = speaker.speak(question);
        var said = spoken.said();
        int thought = spoken.thoughts().isEmpty() ? 0 : tokens.count(spoken.thoughts());
        var usage = said.usage()
                .orElseGet(() -> cache.split(
                        question.inference(), new TokenUsage(inputTokens, thought + tokens.count(said.text()))));
        int most = question.inference().limits().maxTokens();
        return usage.outputTokens() <= most
                ? spoken.completion(said, new Completion.Delivery(usage, said.timing(), said.recorded()))
                : truncated(spoken, most - thought, usage.writing(most));
    }

    /** The answer in the pieces in which it is streamed: the recorded ones, else a model's tokens. */
    public Pieces pieces(Completion completion) {
        var recorded = completion.delivery().timing().chunks();
        var text = recorded.isEmpty()
                ? tokens.pieces(completion.text())
                : recorded.stream()
                        .map(chunk -> new TokenEstimator.Piece(chunk.text(), tokens.count(chunk.text())))
                        .toList();
        if (completion.content().thoughts().isEmpty()) {
            return Pieces.of(List.of(), text);
        }
        var thoughts = tokens.pieces(completion.content().thoughts());
        return Pieces.of(thoughts, text);
    }

    /** Tokens of the instructions and of all messages. */
    public int inputTokens(Inference.Conversation conversation) {
        int sum = conversation.system().isEmpty() ? 0 : tokens.count(conversation.system());
        for (var message : conversation.messages()) {
            sum += tokens.count(message.text()) + message.images() * TOKENS_PER_IMAGE;
        }
        for (var tool : conversation.tools().offered()) {
            sum += tokens.count(tool.name()) + tokens.count(tool.schema().toString());
        }
        return sum;
    }

    /** Tokens of a character that did not fit whole count, for the model made them: the count is the limit. */
    private Completion truncated(Speaker.Spoken spoken, int textTokens, TokenUsage usage) {
        var length = 0;
        int left = textTokens;
        for (var piece : tokens.pieces(spoken.said().text())) {
            left -= piece.tokens();
            if (left < 0) {
                break;
            }
            length += piece.text().length();
        }
        var start = spoken.said().cut(length, Completion.Stop.MAX_TOKENS);
        return spoken.completion(start, new Completion.Delivery(usage, start.timing(), false));
    }
}

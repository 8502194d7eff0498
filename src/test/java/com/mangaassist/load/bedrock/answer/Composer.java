package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.List;

/** Asks the source for an answer, cuts it at the request's limits and counts its tokens. */
public final class Composer {

    private final AnswerSource source;
    private final TokenEstimator tokens;

    public Composer(AnswerSource source, TokenEstimator tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    public Completion complete(Inference inference) {
        var answer = source.answer(inference).orElse("");
        var ended = untilStopSequence(answer, inference.stopSequences());
        int input = inputTokens(inference.conversation());
        int output = tokens.count(ended.text());
        return output <= inference.maxTokens()
                ? new Completion(ended.text(), ended.stop(), new TokenUsage(input, output))
                : truncated(ended.text(), inference.maxTokens(), input);
    }

    /** The answer in the pieces in which it is streamed. */
    public List<TokenEstimator.Piece> pieces(Completion completion) {
        return tokens.pieces(completion.text());
    }

    /** Tokens of the instructions and of all messages. */
    public int inputTokens(Inference.Conversation conversation) {
        int system = conversation.system().isEmpty() ? 0 : tokens.count(conversation.system());
        return system
                + conversation.messages().stream()
                        .mapToInt(message -> tokens.count(message.text()))
                        .sum();
    }

    /** Tokens of a character that did not fit whole count, for the model made them: the count is the limit. */
    private Completion truncated(String answer, int maxTokens, int inputTokens) {
        var text = new StringBuilder();
        int left = maxTokens;
        for (var piece : tokens.pieces(answer)) {
            left -= piece.tokens();
            if (left < 0) {
                break;
            }
            text.append(piece.text());
        }
        return new Completion(text.toString(), Completion.Stop.MAX_TOKENS, new TokenUsage(inputTokens, maxTokens));
    }

    private static Ended untilStopSequence(String answer, List<String> sequences) {
        var ended = new Ended(answer, Completion.Stop.END_TURN);
        for (var sequence : sequences) {
            int at = ended.text().indexOf(sequence);
            if (at >= 0) {
                ended = new Ended(answer.substring(0, at), Completion.Stop.at(sequence));
            }
        }
        return ended;
    }

    private record Ended(String text, Completion.Stop stop) {}
}

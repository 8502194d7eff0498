package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.safety.SafetyRules;
import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.List;
import java.util.Optional;

/** Asks the source for an answer, cuts it at the request's limits and counts its tokens. */
public final class Composer {

    /** What Anthropic charges for a picture that need not be scaled down. */
    private static final int TOKENS_PER_IMAGE = 1_600;

    private final AnswerSource source;
    private final TokenEstimator tokens;
    private final SafeAnswers safe;

    public Composer(AnswerSource source, TokenEstimator tokens, SafetyRules rules) {
        this.source = source;
        this.tokens = tokens;
        this.safe = new SafeAnswers(rules);
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
        var whole = whole(question);
        int output = tokens.count(whole.text());
        int most = question.inference().limits().maxTokens();
        return output <= most
                ? new Completion(whole.text(), whole.tool(), whole.stop(), new TokenUsage(inputTokens, output))
                : truncated(whole, most, inputTokens);
    }

    /** The answer in the pieces in which it is streamed. */
    public List<TokenEstimator.Piece> pieces(Completion completion) {
        return tokens.pieces(completion.text());
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

    private Whole whole(AnswerSource.Question question) {
        var inference = question.inference();
        var conversation = inference.conversation();
        var instead = safe.instead(conversation.question());
        if (instead.isPresent()) {
            return new Whole(
                    instead.get().text(), Optional.empty(), instead.get().stop());
        }
        var demanded = conversation.tools().demanded();
        if (demanded.isPresent()) {
            var arguments = new ToolArguments(conversation.question())
                    .fitting(demanded.get().schema());
            return new Whole(arguments.toString(), Optional.of(demanded.get().name()), Completion.Stop.TOOL_USE);
        }
        return untilStopSequence(source.answer(question), inference.limits().stopSequences());
    }

    /** Tokens of a character that did not fit whole count, for the model made them: the count is the limit. */
    private Completion truncated(Whole whole, int maxTokens, int inputTokens) {
        var text = new StringBuilder();
        int left = maxTokens;
        for (var piece : tokens.pieces(whole.text())) {
            left -= piece.tokens();
            if (left < 0) {
                break;
            }
            text.append(piece.text());
        }
        return new Completion(
                text.toString(), whole.tool(), Completion.Stop.MAX_TOKENS, new TokenUsage(inputTokens, maxTokens));
    }

    private static Whole untilStopSequence(String answer, List<String> sequences) {
        var ended = new Whole(answer, Optional.empty(), Completion.Stop.END_TURN);
        for (var sequence : sequences) {
            int at = ended.text().indexOf(sequence);
            if (at >= 0) {
                ended = new Whole(answer.substring(0, at), Optional.empty(), Completion.Stop.at(sequence));
            }
        }
        return ended;
    }

    private record Whole(String text, Optional<String> tool, Completion.Stop stop) {}
}

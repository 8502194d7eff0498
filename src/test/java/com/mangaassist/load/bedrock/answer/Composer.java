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
        var said = whole.said();
        var usage = said.usage().orElseGet(() -> new TokenUsage(inputTokens, tokens.count(said.text())));
        int most = question.inference().limits().maxTokens();
        return usage.outputTokens() <= most
                ? new Completion(said.text(), whole.tool(), said.stop(), new Completion.Delivery(usage, said.timing()))
                : truncated(whole, most, inputTokens);
    }

    /** The answer in the pieces in which it is streamed: the recorded ones, else a model's tokens. */
    public List<TokenEstimator.Piece> pieces(Completion completion) {
        var recorded = completion.delivery().timing().chunks();
        return recorded.isEmpty()
                ? tokens.pieces(completion.text())
                : recorded.stream()
                        .map(chunk -> new TokenEstimator.Piece(chunk.text(), tokens.count(chunk.text())))
                        .toList();
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
            return Whole.text(Prepared.ended(instead.get().text(), instead.get().stop()));
        }
        var demanded = conversation.tools().demanded();
        if (demanded.isPresent()) {
            var arguments = new ToolArguments(conversation.question())
                    .fitting(demanded.get().schema());
            return new Whole(
                    Prepared.ended(arguments.toString(), Completion.Stop.TOOL_USE),
                    Optional.of(demanded.get().name()));
        }
        return Whole.text(
                untilStopSequence(source.answer(question), inference.limits().stopSequences()));
    }

    /** Tokens of a character that did not fit whole count, for the model made them: the count is the limit. */
    private Completion truncated(Whole whole, int maxTokens, int inputTokens) {
        var length = 0;
        int left = maxTokens;
        for (var piece : tokens.pieces(whole.said().text())) {
            left -= piece.tokens();
            if (left < 0) {
                break;
            }
            length += piece.text().length();
        }
        var start = whole.said().cut(length, Completion.Stop.MAX_TOKENS);
        var read = whole.said().usage().map(TokenUsage::inputTokens).orElse((long) inputTokens);
        var delivery = new Completion.Delivery(new TokenUsage(read, maxTokens), start.timing());
        return new Completion(start.text(), whole.tool(), start.stop(), delivery);
    }

    private static Prepared untilStopSequence(Prepared answer, List<String> sequences) {
        var ended = answer;
        for (var sequence : sequences) {
            int at = ended.text().indexOf(sequence);
            if (at >= 0) {
                ended = ended.cut(at, Completion.Stop.at(sequence));
            }
        }
        return ended;
    }

    private record Whole(Prepared said, Optional<String> tool) {

        static Whole text(Prepared said) {
            return new Whole(said, Optional.empty());
        }
    }
}

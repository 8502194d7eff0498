package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.pacing.Chance;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the answer to a question: an override first, then as the strategy says. */
public final class Librarian implements AnswerSource {

    private static final int MOST_OVERRIDES = 100_000;

    private final Map<String, String> overrides = new ConcurrentHashMap<>();
    private final AnswerSource echo = AnswerSource.echo();
    private final AnswerBook book;
    private final Strategies strategies;
    private final Chance chance;

    public Librarian(AnswerBook book, Strategies strategies, Chance chance) {
        this.book = book;
        this.strategies = strategies;
        this.chance = chance;
    }

    /**
     * Which strategy counts for which model.
     *
     * @param byModel by part of the model's id
     */
    public record Strategies(Strategy usual, Map<String, Strategy> byModel) {

        public static final Strategies STANDARD = new Strategies(Strategy.FIXTURE, Map.of());

        public Strategies {
            byModel = Map.copyOf(byModel);
        }

        Strategy of(Inference inference) {
            var id = inference.model().id().value();
            return byModel.entrySet().stream()
                    .filter(strategy -> id.contains(strategy.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(usual);
        }
    }

    /** Answers each conversation with this hash with this text. */
    public void override(String promptHash, String text) {
        if (overrides.size() >= MOST_OVERRIDES) {
            throw new IllegalArgumentException("overrides: " + MOST_OVERRIDES + " are set already");
        }
        overrides.put(promptHash, text);
    }

    public void clear() {
        overrides.clear();
    }

    @Override
    public String answer(Question question) {
        var strategy = question.asked().orElseGet(() -> strategies.of(question.inference()));
        boolean plain = strategy == Strategy.ECHO
                || (strategy == Strategy.FIXTURE && book.fixtures().isEmpty());
        if (overrides.isEmpty() && plain) {
            return echo.answer(question);
        }
        var hash = PromptHash.of(question.inference().conversation().messages());
        return Optional.ofNullable(overrides.get(hash)).orElseGet(() -> chosen(strategy, hash, question));
    }

    private String chosen(Strategy strategy, String hash, Question question) {
        return switch (strategy) {
            case ECHO -> echo.answer(question);
            case HASH -> fromPool(new Chance(0).bits("answer", hash, 0));
            case RANDOM -> fromPool(chance.bits("answer", question.requestId(), 0));
            case FIXTURE -> fixture(hash).orElseGet(() -> echo.answer(question));
            case REPLAY ->
                fixture(hash)
                        .orElseThrow(() -> new BedrockException(
                                ErrorType.RESOURCE_NOT_FOUND,
                                "There is no fixture for the prompt with hash " + hash
                                        + ". Record it, or choose another strategy."));
        };
    }

    private Optional<String> fixture(String hash) {
        return Optional.ofNullable(book.fixtures().get(hash));
    }

    private String fromPool(long bits) {
        return book.pool().get((int) Long.remainderUnsigned(bits, book.pool().size()));
    }
}

package com.mangaassist.load.bedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.fixture.PromptHash;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the answer to a question: an override first, then as the strategy says. */
public final class Librarian implements AnswerSource {

    private static final int MOST_OVERRIDES = 100_000;

    private final Map<String, String> overrides = new ConcurrentHashMap<>();
    private final AnswerSource echo = AnswerSource.echo();
    private final AnswerBook book;
    private final Strategies first;
    private final Chance chance;
    private volatile Strategies strategies;

    public Librarian(AnswerBook book, Strategies strategies, Chance chance) {
        this.book = book;
        this.first = strategies;
        this.strategies = strategies;
        this.chance = chance;
    }

    /**
     * Which strategy counts for which model.
     *
     * @param byModel by part of the model's id; the first that fits counts
     */
    public record Strategies(Strategy usual, Map<String, Strategy> byModel) {

        public static final Strategies STANDARD = new Strategies(Strategy.FIXTURE, Map.of());

        public Strategies {
            byModel = Collections.unmodifiableMap(new LinkedHashMap<>(byModel));
        }

        /** The same, but for a model; an empty name stands for all that have no strategy of their own. */
        public Strategies with(String model, Strategy strategy) {
            if (model.isEmpty()) {
                return new Strategies(strategy, byModel);
            }
            var other = new LinkedHashMap<>(byModel);
            other.put(model, strategy);
            return new Strategies(usual, other);
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

    public Strategies strategies() {
        return strategies;
    }

    /** Chooses so from now on. */
    public void choose(Strategies other) {
        strategies = other;
    }

    /** Forgets the overrides, and chooses as at the start. */
    public void clear() {
        overrides.clear();
        strategies = first;
    }

    @Override
    public Prepared answer(Question question) {
        var strategy = question.asked().orElseGet(() -> strategies.of(question.inference()));
        if (overrides.isEmpty() && isPlain(strategy, question)) {
            return echo.answer(question);
        }
        var conversation = question.inference().conversation().texts();
        return Optional.ofNullable(overrides.get(PromptHash.ofMessages(conversation)))
                .map(Prepared::plain)
                .orElseGet(() -> chosen(strategy, conversation, question));
    }

    @Override
    public boolean knows(Question question) {
        var conversation = question.inference().conversation();
        if (overrides.isEmpty() && !book.mayKnow(conversation.question())) {
            return false;
        }
        return overrides.containsKey(PromptHash.ofMessages(conversation.texts()))
                || book.find(conversation.texts(), question.inference().model()).isPresent();
    }

    /** Whether the answer is the echo for sure, so that no hash is needed to find it. */
    private boolean isPlain(Strategy strategy, Question question) {
        return strategy == Strategy.ECHO
                || (strategy == Strategy.FIXTURE
                        && !book.mayKnow(question.inference().conversation().question()));
    }

    private Prepared chosen(Strategy strategy, List<Message> conversation, Question question) {
        return switch (strategy) {
            case ECHO -> echo.answer(question);
            case HASH -> fromPool(new Chance(0).bits("answer", PromptHash.ofMessages(conversation), 0));
            case RANDOM -> fromPool(chance.bits("answer", question.requestId(), 0));
            case FIXTURE -> fixture(conversation, question).orElseGet(() -> echo.answer(question));
            case REPLAY ->
                fixture(conversation, question)
                        .orElseThrow(() -> new BedrockException(
                                ErrorType.RESOURCE_NOT_FOUND,
                                "There is no fixture for the prompt with hash " + PromptHash.ofMessages(conversation)
                                        + ". Record it, or choose another strategy."));
        };
    }

    /** @throws BedrockException if the fixture is a failure */
    private Optional<Prepared> fixture(List<Message> conversation, Question question) {
        return book.find(conversation, question.inference().model()).map(fixture -> {
            if (fixture.isError()) {
                throw failure(fixture);
            }
            return Prepared.of(fixture);
        });
    }

    private static BedrockException failure(Fixture fixture) {
        var metadata = fixture.origin().metadata();
        var type = ErrorType.of(Optional.ofNullable(metadata.get("error_code"))
                .map(JsonNode::asText)
                .orElse(""));
        var message = Optional.ofNullable(metadata.get("error_message"))
                .map(JsonNode::asText)
                .orElse(type.usualMessage());
        var recorded = fixture.reply().timing().latency();
        return new BedrockException(type, message).after(recorded.orElse(Duration.ZERO));
    }

    private Prepared fromPool(long bits) {
        return Prepared.plain(
                book.pool().get((int) Long.remainderUnsigned(bits, book.pool().size())));
    }
}

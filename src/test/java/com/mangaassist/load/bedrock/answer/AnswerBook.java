package com.mangaassist.load.bedrock.answer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.FixtureLibrary;
import com.mangaassist.load.fixture.InvalidFixtureException;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.fixture.TokenEstimator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prepared answers.
 *
 * @param libraries answers by conversation and model; the first that has one counts
 * @param pool answers to any question
 */
public record AnswerBook(List<FixtureLibrary> libraries, List<String> pool) {

    public AnswerBook {
        libraries = List.copyOf(libraries);
        pool = List.copyOf(pool);
        if (pool.isEmpty()) {
            throw new IllegalArgumentException("expected at least one prepared answer");
        }
    }

    /** No fixtures, and this project's answers to any question. */
    public static AnswerBook withoutFixtures() {
        return new AnswerBook(List.of(), StandardPool.ANSWERS);
    }

    /**
     * Adds this project's fixtures, after those that are there.
     *
     * @throws InvalidFixtureException listing all that is wrong in their files
     */
    public AnswerBook withStandardFixtures() {
        return new AnswerBook(
                Stream.concat(libraries.stream(), Stream.of(StandardLibrary.READING.get()))
                        .toList(),
                pool);
    }

    /**
     * Adds fixtures, which come before those that are there.
     *
     * @param path a folder of fixture files, or one file
     * @throws IllegalArgumentException listing all that is wrong in the files; models that the mock has not among it
     */
    public AnswerBook withFixtures(Path path) {
        var models = new KnownModels(ModelRegistry.standard());
        var further =
                FixtureLibrary.openToServe(path, TokenEstimator.bpe(), FixtureLibrary.SEED, models::expectedInsteadOf);
        return new AnswerBook(
                Stream.concat(Stream.of(further), libraries.stream()).toList(), pool);
    }

    /** Whether a conversation that ends in this question may be known; quick, where it is not. */
    boolean mayKnow(String question) {
        for (var library : libraries) {
            if (library.mayKnow(question)) {
                return true;
            }
        }
        return false;
    }

    /** What is kept under the id that was called counts before what is kept under the model's own. */
    Optional<Fixture> find(List<Message> conversation, ModelProfile model) {
        var ids = model.ids();
        return libraries.stream()
                .flatMap(library -> library.find(conversation, ids).stream())
                .findFirst();
    }

    /** Read once: it takes a while, and never changes. */
    private static final class StandardLibrary {

        static final Reading READING = Reading.begin();
    }

    /** What was read, or why it could not be; whoever asks is told. */
    private record Reading(Optional<FixtureLibrary> library, Optional<InvalidFixtureException> faults) {

        static Reading begin() {
            try {
                return new Reading(Optional.of(FixtureLibrary.standard(TokenEstimator.bpe())), Optional.empty());
            } catch (InvalidFixtureException faults) {
                return new Reading(Optional.empty(), Optional.of(faults));
            }
        }

        FixtureLibrary get() {
            return library.orElseThrow(faults::orElseThrow);
        }
    }

    private static final class StandardPool {

        static final List<String> ANSWERS = read();

        private static List<String> read() {
            try (var file = AnswerBook.class.getResourceAsStream("/bedrock/answers.json")) {
                var pool = new ArrayList<String>();
                JsonMapper.builder()
                        .build()
                        .readTree(Objects.requireNonNull(file))
                        .forEach(text -> pool.add(text.asText()));
                return pool;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}

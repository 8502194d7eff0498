package com.mangaassist.load.bedrock.answer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mangaassist.load.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Prepared answers.
 *
 * @param fixtures answers by {@link PromptHash}
 * @param pool answers to any question
 */
public record AnswerBook(Map<String, String> fixtures, List<String> pool) {

    public AnswerBook {
        fixtures = Map.copyOf(fixtures);
        pool = List.copyOf(pool);
        if (pool.isEmpty()) {
            throw new IllegalArgumentException("expected at least one prepared answer");
        }
    }

    /** Reads the prepared answers of this project; no fixtures. */
    public static AnswerBook standard() {
        try (var file = AnswerBook.class.getResourceAsStream("/bedrock/answers.json")) {
            var pool = new ArrayList<String>();
            JsonMapper.builder()
                    .build()
                    .readTree(Objects.requireNonNull(file))
                    .forEach(text -> pool.add(text.asText()));
            return new AnswerBook(Map.of(), pool);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Adds fixtures from a file in the form {@code {"fixtures":[{"prompt":…,"answer":…}, {"hash":…,"answer":…}]}}.
     *
     * @throws IllegalArgumentException naming the file, the entry and the field that is missing or wrong
     */
    public AnswerBook withFixtures(Path file) {
        var all = new HashMap<>(fixtures);
        int number = 0;
        try {
            for (var fixture : Json.object(Files.readString(file)).path("fixtures")) {
                number++;
                var hash =
                        fixture.has("hash") ? Json.text(fixture, "hash") : PromptHash.of(Json.text(fixture, "prompt"));
                all.put(hash, Json.text(fixture, "answer"));
            }
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("fixtures " + file + " cannot be read", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "fixtures " + file + ": fixture " + number + ": " + wrong.getMessage(), wrong);
        }
        return new AnswerBook(all, pool);
    }
}

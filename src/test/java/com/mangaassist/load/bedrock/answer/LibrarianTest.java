package com.mangaassist.load.bedrock.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.protocol.ModelId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LibrarianTest {

    private static final String PROMPT = "進撃の巨人の1巻はありますか?";

    private static AnswerSource.Question question(String prompt, String requestId, Optional<Strategy> asked) {
        var message = new Inference.Message("user", prompt, 0);
        var conversation = new Inference.Conversation("", List.of(message), Tools.NONE);
        var model = ModelRegistry.standard().require(ModelId.HAIKU.value());
        var inference = new Inference(model, conversation, new Inference.Limits(10, List.of()), Map.of());
        return new AnswerSource.Question(inference, requestId, asked);
    }

    private static Librarian librarian(AnswerBook book) {
        return new Librarian(book, Librarian.Strategies.STANDARD, new Chance(42));
    }

    private final Librarian librarian = librarian(AnswerBook.standard());

    @ParameterizedTest
    @CsvSource({"Hello,64b690bea70938c2", "進撃の巨人の1巻はありますか?,eb077bd8db4837c9", "'say \"hi\" \\ 𩸽',b0f5c1d4f02d786b"})
    void aPromptHasTheHashOfTheSpecification(String prompt, String hash) {
        assertThat(PromptHash.of(prompt)).isEqualTo(hash);
    }

    @Test
    void anUnknownPromptIsEchoed() {
        assertThat(librarian.answer(question(PROMPT, "r1", Optional.empty())))
                .isEqualTo("[Mock claude] Response to: " + PROMPT + "...");
    }

    @Test
    void anOverrideWinsOverEveryStrategy() {
        librarian.override(PromptHash.of(PROMPT), "はい。");

        assertThat(librarian.answer(question(PROMPT, "r1", Optional.of(Strategy.RANDOM))))
                .isEqualTo("はい。");
    }

    @Test
    void aFixtureAnswersItsPrompt(@TempDir Path folder) throws Exception {
        var file = Files.writeString(
                folder.resolve("f.json"), "{\"fixtures\":[{\"prompt\":\"" + PROMPT + "\",\"answer\":\"あります。\"}]}");

        var replaying = librarian(AnswerBook.standard().withFixtures(file));

        assertThat(replaying.answer(question(PROMPT, "r1", Optional.of(Strategy.REPLAY))))
                .isEqualTo("あります。");
    }

    @Test
    void aMissNamesTheHash() {
        assertThatThrownBy(() -> librarian.answer(question("Hello", "r1", Optional.of(Strategy.REPLAY))))
                .hasMessageContaining(PromptHash.of("Hello"));
    }

    @Test
    void theSamePromptHashesToTheSameAnswer() {
        var answers = IntStream.range(0, 50)
                .mapToObj(i -> librarian.answer(question(PROMPT, "r" + i, Optional.of(Strategy.HASH))))
                .distinct();

        assertThat(answers).hasSize(1);
    }

    @Test
    void randomAnswersFollowFromTheRequest() {
        var answers = IntStream.range(0, 50)
                .mapToObj(i -> librarian.answer(question(PROMPT, "r" + i, Optional.of(Strategy.RANDOM))))
                .toList();

        assertThat(answers.stream().distinct().count()).isGreaterThan(3);
        assertThat(librarian.answer(question("else", "r7", Optional.of(Strategy.RANDOM))))
                .isEqualTo(answers.get(7));
    }

    @Test
    void aModelCanHaveItsOwnStrategy() {
        var strategies = new Librarian.Strategies(Strategy.ECHO, Map.of("haiku", Strategy.REPLAY));
        var strict = new Librarian(AnswerBook.standard(), strategies, new Chance(42));

        assertThatThrownBy(() -> strict.answer(question("Hello", "r1", Optional.empty())))
                .hasMessageContaining("no fixture");
    }

    @Test
    void aBrokenFixtureIsNamed(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("f.json"), "{\"fixtures\":[{\"prompt\":\"x\"}]}");

        assertThatThrownBy(() -> AnswerBook.standard().withFixtures(file))
                .hasMessageStartingWith("fixtures " + file + ": fixture 1: answer");
    }
}

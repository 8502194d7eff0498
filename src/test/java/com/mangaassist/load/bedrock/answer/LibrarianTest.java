package com.mangaassist.load.bedrock.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.fixture.PromptHash;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibrarianTest {

    private static final String PROMPT = "進撃の巨人の1巻はありますか?";

    private static AnswerSource.Question question(String prompt, String requestId, Optional<Strategy> asked) {
        var message = new Inference.Message("user", prompt, 0);
        var conversation = new Inference.Conversation("", List.of(message), Tools.NONE, List.of());
        var model = ModelRegistry.standard().require(ModelId.HAIKU.value());
        var inference = new Inference(model, conversation, new Inference.Limits(10, List.of()), Terms.NONE);
        return new AnswerSource.Question(inference, requestId, asked);
    }

    private static String hash(String prompt) {
        return PromptHash.ofMessages(List.of(com.mangaassist.load.fixture.Message.user(prompt)));
    }

    private String said(String prompt, String requestId, Strategy strategy) {
        return librarian
                .answer(question(prompt, requestId, Optional.of(strategy)))
                .text();
    }

    private static Librarian librarian(AnswerBook book) {
        return new Librarian(book, Librarian.Strategies.STANDARD, new Chance(42));
    }

    private final Librarian librarian = librarian(AnswerBook.withoutFixtures());

    @Test
    void anUnknownPromptIsEchoed() {
        assertThat(librarian.answer(question(PROMPT, "r1", Optional.empty())).text())
                .isEqualTo("[Mock claude] Response to: " + PROMPT + "...");
    }

    @Test
    void anOverrideWinsOverEveryStrategy() {
        librarian.override(hash(PROMPT), "はい。");

        assertThat(said(PROMPT, "r1", Strategy.RANDOM)).isEqualTo("はい。");
    }

    @Test
    void aFixtureAnswersItsPromptWithItsOwnTokensTimesAndEnd() {
        var answer = librarian(AnswerBook.withoutFixtures().withStandardFixtures())
                .answer(question("Do you have Attack on Titan volume 1?", "r1", Optional.empty()));

        assertThat(answer.text()).startsWith("Here are the details for 進撃の巨人");
        assertThat(answer.usage()).contains(new TokenUsage(120, 98));
        assertThat(answer.timing().latency()).contains(Duration.ofMillis(450));
        assertThat(answer.stop()).isEqualTo(Completion.Stop.END_TURN);
    }

    @Test
    void aFailedFixtureFails() {
        var librarian = librarian(AnswerBook.withoutFixtures().withStandardFixtures());
        var message = new Inference.Message("user", "error_throttle", 0);
        var conversation = new Inference.Conversation("", List.of(message), Tools.NONE, List.of());
        var sonnet = ModelRegistry.standard().require("us." + ModelId.SONNET.value());
        var inference = new Inference(sonnet, conversation, new Inference.Limits(10, List.of()), Terms.NONE);

        assertThatThrownBy(() -> librarian.answer(new AnswerSource.Question(inference, "r1", Optional.empty())))
                .isInstanceOf(BedrockException.class)
                .extracting(failure -> ((BedrockException) failure).type())
                .isEqualTo(ErrorType.THROTTLING);
    }

    @Test
    void aFileDroppedInComesBeforeTheOthers(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("mine.yaml"), """
                fixture_id: mine
                model_id: anthropic.claude-3-haiku-20240307-v1:0
                query_type: product_lookup
                language: ja
                prompt: 進撃の巨人の1巻はありますか?
                response_text: あります。
                provenance: {kind: written, when: 2026-11-24, from: a test}
                """);
        var book = AnswerBook.withoutFixtures().withStandardFixtures();

        assertThat(librarian(book.withFixtures(file))
                        .answer(question(PROMPT, "r1", Optional.empty()))
                        .text())
                .isEqualTo("あります。");
        assertThat(librarian(book)
                        .answer(question(PROMPT, "r1", Optional.empty()))
                        .text())
                .startsWith("はい、在庫がございます。");
    }

    private static String answered(AnswerBook book, String model) {
        var message = new Inference.Message("user", PROMPT, 0);
        var conversation = new Inference.Conversation("", List.of(message), Tools.NONE, List.of());
        var called = ModelRegistry.standard().require(model);
        var inference = new Inference(called, conversation, new Inference.Limits(10, List.of()), Terms.NONE);
        return librarian(book)
                .answer(new AnswerSource.Question(inference, "r1", Optional.empty()))
                .text();
    }

    @Test
    void aProfilesOwnFixtureComesBeforeTheModels(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), """
                defaults:
                  query_type: product_lookup
                  language: ja
                  prompt: 進撃の巨人の1巻はありますか?
                  provenance: {kind: written, when: 2026-11-24, from: a test}
                fixtures:
                - fixture_id: own
                  model_id: anthropic.claude-haiku-4-5-20251001-v1:0
                  response_text: あります。
                - fixture_id: profile
                  model_id: us.anthropic.claude-haiku-4-5-20251001-v1:0
                  response_text: はい、あります。
                """);
        var book = AnswerBook.withoutFixtures().withFixtures(folder);

        assertThat(answered(book, "us.anthropic.claude-haiku-4-5-20251001-v1:0"))
                .isEqualTo("はい、あります。");
        assertThat(answered(book, "global.anthropic.claude-haiku-4-5-20251001-v1:0"))
                .isEqualTo("あります。");
    }

    @Test
    void aMissNamesTheHash() {
        assertThatThrownBy(() -> librarian.answer(question("Hello", "r1", Optional.of(Strategy.REPLAY))))
                .hasMessageContaining(hash("Hello"));
    }

    @Test
    void theSamePromptHashesToTheSameAnswer() {
        var answers = IntStream.range(0, 50)
                .mapToObj(i -> said(PROMPT, "r" + i, Strategy.HASH))
                .distinct();

        assertThat(answers).hasSize(1);
    }

    @Test
    void randomAnswersFollowFromTheRequest() {
        var answers = IntStream.range(0, 50)
                .mapToObj(i -> said(PROMPT, "r" + i, Strategy.RANDOM))
                .toList();

        assertThat(answers.stream().distinct().count()).isGreaterThan(3);
        assertThat(said("else", "r7", Strategy.RANDOM)).isEqualTo(answers.get(7));
    }

    @Test
    void aModelCanHaveItsOwnStrategy() {
        var strategies = new Librarian.Strategies(Strategy.ECHO, Map.of("haiku", Strategy.REPLAY));
        var strict = new Librarian(AnswerBook.withoutFixtures(), strategies, new Chance(42));

        assertThatThrownBy(() -> strict.answer(question("Hello", "r1", Optional.empty())))
                .hasMessageContaining("no fixture");
    }

    @Test
    void aModelThatIsNotThereIsNamedWithTheNearest(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("f.yaml"), """
                fixture_id: f
                model_id: anthropic.claude-3-haiku
                query_type: product_lookup
                language: ja
                prompt: 進撃の巨人の1巻はありますか?
                response_text: あります。
                provenance: {kind: written, when: 2026-11-24, from: a test}
                """);

        assertThatThrownBy(() -> AnswerBook.withoutFixtures().withFixtures(file))
                .hasMessage("f.yaml:2: model_id: \"anthropic.claude-3-haiku\" is not allowed; expected"
                        + " anthropic.claude-3-haiku-20240307-v1:0, or an inference profile's as in us.anthropic.…");
    }

    @Test
    void usageThatContradictsTheTextIsRefused(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("f.yaml"), """
                fixture_id: f
                model_id: anthropic.claude-3-haiku-20240307-v1:0
                query_type: greeting_faq
                language: en
                prompt: Hello there
                response_text: Hello! How can I help you today?
                usage: {input_tokens: 2, output_tokens: 90}
                provenance: {kind: written, when: 2026-11-24, from: a test}
                """);

        assertThatThrownBy(() -> AnswerBook.withoutFixtures().withFixtures(file))
                .hasMessage("f.yaml:7: output_tokens: \"90\" is not allowed; expected 9, give or take 40 %");
    }

    @Test
    void aFolderWithoutFixturesIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> AnswerBook.withoutFixtures().withFixtures(folder))
                .hasMessage("fixtures: \"" + folder
                        + "\" is not allowed; expected at least one fixture in *.json, *.yaml or *.yml");
    }

    @Test
    void aBrokenFixtureIsNamed(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("f.yaml"), "fixture_id: f\nmodel_id: ''\n");

        assertThatThrownBy(() -> AnswerBook.withoutFixtures().withFixtures(file))
                .hasMessageContaining("f.yaml:")
                .hasMessageContaining("response_text")
                .hasMessageContaining("model_id");
    }
}

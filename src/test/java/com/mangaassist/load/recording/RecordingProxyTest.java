package com.mangaassist.load.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.bedrock.MockBedrock;
import com.mangaassist.load.bedrock.MockBehavior;
import com.mangaassist.load.bedrock.answer.Strategy;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.bedrock.pacing.Pacing;
import com.mangaassist.load.bedrock.pacing.PacingPlan;
import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.FixtureLibrary;
import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** AWS SDK → recording proxy → a mock in Bedrock's place; and the recordings in a second mock. */
final class RecordingProxyTest {

    private static final String PROMPT = "『鬼滅の刃』の3巻は在庫がありますか?";

    private static final List<String> PROMPTS = IntStream.range(1, 11)
            .mapToObj(volume -> "『ワンピース』の" + volume + "巻はありますか?")
            .toList();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private RecordingProxy proxy(MockBedrock bedrock, boolean dryRun) {
        return RecordingProxy.start(
                new Recording(bedrock.url(), new Recording.Listen("127.0.0.1", 0), new Recording.Album(folder, dryRun)),
                new PrintStream(out, true, UTF_8));
    }

    private static MockBedrock bedrock(double latencyScale) {
        return MockBedrock.start(MockBehavior.defaults(7).withLatencyScale(latencyScale));
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    private Collection<Fixture> recorded() {
        return FixtureLibrary.open(folder, TokenEstimator.bpe(), FixtureLibrary.SEED)
                .list();
    }

    private Fixture onlyRecorded() {
        assertThat(recorded()).as(printed()).hasSize(1);
        return recorded().iterator().next();
    }

    /** Asks through the proxy, and waits until what passed is written. */
    private String record(MockBedrock bedrock, Asking.Operation operation, String prompt) {
        try (var proxy = proxy(bedrock, false);
                var asking = Asking.at(proxy.url())) {
            return asking.ask(operation, "r1", prompt);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachOperationBecomesAFixture(Asking.Operation operation) {
        try (var bedrock = bedrock(0.02)) {
            var heard = record(bedrock, operation, PROMPT);
            var used =
                    bedrock.takeInvocation(Duration.ofSeconds(1)).orElseThrow().usage();

            var fixture = onlyRecorded();
            assertThat(fixture.reply().text()).isEqualTo(heard).startsWith("[Mock claude] Response to: " + PROMPT);
            assertThat(fixture.reply().stopReason()).isEqualTo("end_turn");
            assertThat(fixture.reply().usage()).isEqualTo(used);
            assertThat(fixture.reply().timing().latency()).isPresent();
            assertThat(fixture.reply().timing().chunks().isEmpty()).isEqualTo(!operation.isStreamed());
            assertThat(fixture.asked().question()).isEqualTo(PROMPT);
            assertThat(fixture.asked().topic()).isEqualTo(new Fixture.Topic(QueryType.PRODUCT_LOOKUP, Language.JA));
            assertThat(fixture.origin().kind()).isEqualTo(Fixture.Kind.RECORDED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreNeverWritten(Asking.Operation operation) throws IOException {
        var prompt = "注文番号MNG-2025-13579の佐藤です。電話は０９０－１２３４－５６７８、メールはsato@example.jpです。";
        try (var bedrock = bedrock(0)) {
            bedrock.override(
                    MockBedrock.promptHash(prompt), "佐藤様、MNG-2025-13579の件はsato@example.jpへ、090-1234-5678へも連絡します。");
            assertThat(record(bedrock, operation, prompt)).contains("sato@example.jp");
        }

        var file = folder.resolve(onlyRecorded().id() + ".json");
        assertThat(Files.readString(file) + printed())
                .doesNotContain("佐藤", "13579", "１２３４", "5678", "sato")
                .contains("[NAME]様、[ORDER]の件は[EMAIL]へ、[PHONE]へも連絡します。");
    }

    @Test
    void whatIsRecordedAgainReplacesTheFileButAWholeAnswerNoStream() {
        try (var bedrock = bedrock(0)) {
            record(bedrock, Asking.Operation.INVOKE, PROMPT);
            record(bedrock, Asking.Operation.CONVERSE_STREAM, PROMPT);
            record(bedrock, Asking.Operation.INVOKE, PROMPT);
        }

        assertThat(onlyRecorded().reply().timing().chunks()).isNotEmpty();
        assertThat(printed().lines().map(line -> line.split("  ", 2)[0]))
                .containsExactly("new", "changed", "left alone");
    }

    @Test
    void whatStandsInAListIsLeftAlone() throws IOException {
        try (var bedrock = bedrock(0)) {
            record(bedrock, Asking.Operation.INVOKE, PROMPT);
            var file = folder.resolve(onlyRecorded().id() + ".json");
            Files.writeString(folder.resolve("mine.json"), "[" + Files.readString(file) + "]");
            Files.delete(file);

            record(bedrock, Asking.Operation.INVOKE, PROMPT);
        }

        assertThat(printed()).contains("left alone  " + onlyRecorded().id() + ": mine.json:1 has it");
    }

    @Test
    void aDryRunShowsTheDifferenceAndWritesNothing() throws IOException {
        try (var bedrock = bedrock(0)) {
            record(bedrock, Asking.Operation.INVOKE, PROMPT);
            var before = Files.readString(folder.resolve(onlyRecorded().id() + ".json"));
            bedrock.override(MockBedrock.promptHash(PROMPT), "はい、ございます。");
            String summary;
            try (var proxy = proxy(bedrock, true);
                    var asking = Asking.at(proxy.url())) {
                asking.ask(Asking.Operation.INVOKE, "r2", PROMPT);
                asking.ask(Asking.Operation.INVOKE, "r3", "Hello");
                summary = proxy.summary();
            }

            assertThat(summary)
                    .isEqualTo("1 new, 1 changed, 0 left alone, 0 not recorded (dry run: nothing was written)");
            assertThat(printed())
                    .contains("-  \"response_text\" : \"[Mock claude]", "+  \"response_text\" : \"はい、ございます。\"");
            assertThat(onlyRecorded().reply().text()).startsWith("[Mock claude]");
            assertThat(folder.resolve(onlyRecorded().id() + ".json")).hasContent(before);
        }
    }

    @Test
    void anErrorPassesAndIsNotKept() {
        try (var bedrock = bedrock(0)) {
            bedrock.forceError("ValidationException", "no", 1);

            assertThatThrownBy(() -> record(bedrock, Asking.Operation.INVOKE, PROMPT))
                    .hasMessageContaining("no (Service: BedrockRuntime, Status Code: 400");
        }
        assertThat(recorded()).isEmpty();
        assertThat(printed()).isEqualToIgnoringNewLines("not recorded  ValidationException");
    }

    @Test
    void aBrokenFixtureInTheFolderStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "fixture_id: mine\nlanguage: fr\n");

        try (var bedrock = bedrock(0)) {
            assertThatThrownBy(() -> proxy(bedrock, false))
                    .hasMessageContaining("mine.yaml:2: language: \"fr\" is not allowed")
                    .hasMessageContaining("mine.yaml:1: model_id");
        }
    }

    @Test
    void aQuestionWithSecretsIsReplayed() {
        var prompt = "Where is order MNG-2025-31999?";
        try (var bedrock = bedrock(0)) {
            bedrock.override(MockBedrock.promptHash(prompt), "It has left our warehouse.");
            record(bedrock, Asking.Operation.INVOKE, prompt);
        }
        var behavior = MockBehavior.defaults(8)
                .withFixtures(folder)
                .withStrategy(Strategy.REPLAY)
                .withLatencyScale(0);

        try (var bedrock = MockBedrock.start(behavior);
                var asking = Asking.at(bedrock.url())) {
            assertThat(onlyRecorded().asked().question()).isEqualTo("Where is order [ORDER]?");
            assertThat(asking.ask(Asking.Operation.CONVERSE, "r2", prompt)).isEqualTo("It has left our warehouse.");
        }
    }

    private void recordStreams() {
        try (var bedrock = bedrock(0.5);
                var proxy = proxy(bedrock, false);
                var asking = Asking.at(proxy.url())) {
            asking.askAll(Asking.Operation.INVOKE_STREAM, PROMPTS);
        }
        assertThat(recorded()).hasSize(PROMPTS.size());
    }

    @Test
    void aReplaySchedulesEachPieceAtItsRecordedTime() {
        recordStreams();
        var pacing = Pacing.of(new Chance(1), 1, PacingPlan.of("specification"));
        var model = ModelRegistry.standard().require(ModelId.HAIKU.value());

        assertThat(recorded()).allSatisfy(fixture -> {
            var reply = fixture.reply();
            var schedule = pacing.schedule(model, new Pacing.Demand("r1", 0, reply.usage(), reply.timing()));
            assertThat(IntStream.range(0, reply.timing().chunks().size())
                            .mapToObj(piece -> Duration.ofNanos(schedule.pieceNanos(piece, piece))))
                    .containsExactlyElementsOf(reply.timing().chunks().stream()
                            .map(Timing.Chunk::at)
                            .toList());
        });
    }

    /**
     * By the mock's own clock. The median, and the best of a few rounds, since what else runs on a machine delays
     * anybody's writes.
     */
    @Test
    void aReplayWritesEachPieceWithinFiveMillisecondsOfItsRecordedTime() {
        recordStreams();
        try (var bedrock = MockBedrock.start(
                        MockBehavior.defaults(8).withFixtures(folder).withStrategy(Strategy.REPLAY));
                var asking = Asking.at(bedrock.url())) {
            assertThat(IntStream.range(0, 5)
                            .mapToObj(round -> worstMedian(bedrock, asking))
                            .filter(lateness -> lateness.compareTo(Duration.ofMillis(5)) < 0)
                            .findFirst())
                    .isPresent();
        }
    }

    /** Of the first pieces, the last ones, and the gaps between all of them. */
    private Duration worstMedian(MockBedrock bedrock, Asking asking) {
        bedrock.reset();
        var answers = asking.askAll(Asking.Operation.INVOKE_STREAM, PROMPTS);
        var first = new ArrayList<Duration>();
        var last = new ArrayList<Duration>();
        for (var fixture : recorded()) {
            var index = PROMPTS.indexOf(fixture.asked().question());
            assertThat(answers.get(index)).isEqualTo(fixture.reply().text());
            var written = bedrock.takeTimeline("r" + index).orElseThrow();
            var chunks = fixture.reply().timing().chunks();
            first.add(off(written.firstContentWritten() - written.received(), chunks.get(0)));
            last.add(off(written.lastContentWritten() - written.received(), chunks.get(chunks.size() - 1)));
        }
        assertThat(bedrock.pacingError().gap().count()).isGreaterThan(100);
        var gap = bedrock.pacingError().gap().percentile(0.5);
        return Stream.of(median(first), median(last), gap)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Duration off(long writtenNanos, Timing.Chunk recorded) {
        return Duration.ofNanos(writtenNanos).minus(recorded.at()).abs();
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }
}

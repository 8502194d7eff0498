package com.mangaassist.load.bedrock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.protocol.ModelId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FaultPlanTest {

    private static final FaultPlan PLAN = FaultPlan.parse("""
            faults:
              - what: stall 2s
                when: after 5 tokens
                probability: 0.25
                model: haiku
                from: 10s
                until: 30s
            """);

    private static Optional<Fault> met(String requestId, ModelId model, long second) {
        return PLAN.draw(
                new Chance(42),
                new FaultPlan.Attempt(
                        requestId, 1, model, Duration.ofSeconds(second).toNanos()),
                0);
    }

    private static double share(ModelId model, long second) {
        return IntStream.range(0, 10_000)
                        .filter(i -> met("r" + i, model, second).isPresent())
                        .count()
                / 10_000.0;
    }

    @Test
    void aFaultStrikesWithItsProbability() {
        assertThat(share(ModelId.HAIKU, 20)).isCloseTo(0.25, within(0.02));
    }

    @Test
    void aFaultStrikesOnlyItsModel() {
        assertThat(share(ModelId.SONNET, 20)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"9", "30"})
    void aFaultStrikesOnlyInItsWindow(long second) {
        assertThat(share(ModelId.HAIKU, second)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"f42/late/01, 1, true", "f42/late/01, 3, false", "f42/other/01, 1, false"})
    void aFaultStrikesOnlyItsRequestsAndSoManyAttempts(String requestId, int attempt, boolean struck) {
        var plan = FaultPlan.parse("faults: [{what: cut, request: /late/, attempts: 2}]");
        var attempted = new FaultPlan.Attempt(requestId, attempt, ModelId.HAIKU, 0);

        assertThat(plan.draw(new Chance(42), attempted, 0).isPresent()).isEqualTo(struck);
    }

    @Test
    void whatIsWrittenIsReadAsTheSamePlan() {
        var plan = FaultPlan.parse("faults: [{what: cut, when: after 3 tokens, probability: 0.25, model: haiku,"
                + " request: /late/, attempts: 2, from: 1s, until: 2s}]");

        assertThat(FaultPlan.parse(FaultPlanJson.of(plan).toString())).isEqualTo(plan);
    }

    @Test
    void theSameSeedMeetsTheSameFaults() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> met("r" + i, ModelId.HAIKU, 20)))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(i -> met("r" + i, ModelId.HAIKU, 20))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what: explode                        | fault 1: what: "explode" is not allowed; expected error CODE
            what: error Oops                     | fault 1: unknown error "Oops"; allowed: ValidationException
            what: stall soon                     | fault 1: time: "soon" is not allowed; expected for example 500ms
            what: hold on                        | fault 1: time: "on" is not allowed
            what: slow down                      | fault 1: slow: "down" is not allowed
            {what: cut, when: later}             | fault 1: when: "later" is not allowed; expected "before response"
            {what: cut, probability: 2}          | fault 1: probability: 2.0 is not allowed; expected 0 to 1
            {what: cut, probability: high}       | fault 1: probability
            {what: cut, attempts: 0}             | fault 1: attempts: 0 is not allowed; expected 1 or more
            {what: cut, modell: haiku}           | fault 1: unknown field "modell"; allowed: what, when
            """)
    void aMistakeNamesFaultFieldAndValue(String fault, String text) {
        var yaml = "faults:\n  - " + fault + "\n";

        assertThatThrownBy(() -> FaultPlan.parse(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(text);
    }

    @Test
    void aFileThatIsNoYamlIsNamedWithItsLine(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("plan.yaml"), "faults:\n  - [what");

        assertThatThrownBy(() -> FaultPlan.read(file))
                .hasMessageStartingWith("fault plan " + file + ": no valid YAML at line ");
    }
}

package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegressionGateTest {

    private static final Route ROUTE = new Route(Transport.WS, ModelId.SONNET);
    private static final String NAME = "chat_ws_sonnet";
    private static final RegressionGate GATE = RegressionGate.of(10);

    @ParameterizedTest
    @CsvSource({"130, REGRESSION, 30", "105, PASS, 5", "100, PASS, 0", "95, PASS, -5", "70, IMPROVEMENT, -30"})
    void statusFollowsTheChangeOfP95(long step, BenchmarkStatus status, double percent) {
        var verdict = verdict(judge(Samples.hundred(step)));

        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.changePercent()).isBetween(percent - 0.1, percent + 0.1);
    }

    @Test
    void aRegressionFailsTheGateAndIsNamedWithItsPercentage() {
        var judgement = judge(Samples.hundred(130));

        assertThat(judgement.passed()).isFalse();
        assertThat(judgement.sentence()).isEqualTo("gate FAILED: chat_ws_sonnet P95 +30.1 % (limit +10 %)");
    }

    @Test
    void anImprovementPasses() {
        var judgement = judge(Samples.hundred(70));

        assertThat(judgement.passed()).isTrue();
        assertThat(judgement.sentence()).isEqualTo("gate PASSED: no P95 is more than +10 % above its baseline");
    }

    @Test
    void withoutABaselineThereIsNothingToFail() {
        var judgement = GATE.judge(Samples.run(Map.of(ROUTE, Samples.hundred(9))), Map.of(), Fingerprint.NONE);

        assertThat(verdict(judgement).status()).isEqualTo(BenchmarkStatus.BASELINE);
        assertThat(judgement.passed()).isTrue();
        assertThat(judgement.sentence()).endsWith("; no baseline yet: chat_ws_sonnet");
    }

    @Test
    void aBenchmarkWithoutTurnsIsInvalid() {
        var judgement = judge(LatencyHistogram.EMPTY);

        assertThat(verdict(judgement).status()).isEqualTo(BenchmarkStatus.INVALID);
        assertThat(judgement.sentence()).isEqualTo("gate FAILED: chat_ws_sonnet invalid: no turn was measured");
    }

    @Test
    void aBaselineTakenUnderOtherOptionsIsNotComparedWith() {
        var baseline = new Baseline(
                NAME,
                new Fingerprint(Map.of("chat.rate", "40"), Map.of()),
                List.of(new BaselineRun("r", Samples.NOON, 1, Samples.hundred(100), LatencyHistogram.EMPTY)));
        var fingerprint = new Fingerprint(Map.of("chat.rate", "20"), Map.of());

        var judgement =
                GATE.judge(Samples.run(Map.of(ROUTE, Samples.hundred(130))), Map.of(NAME, baseline), fingerprint);

        assertThat(verdict(judgement).status()).isEqualTo(BenchmarkStatus.INCONCLUSIVE);
        assertThat(verdict(judgement).reason()).contains("chat.rate was 40, is 20");
    }

    private static Judgement judge(LatencyHistogram latency) {
        return GATE.judge(
                Samples.run(Map.of(ROUTE, latency)),
                Map.of(NAME, Samples.baseline(NAME, Samples.hundred(100))),
                Fingerprint.NONE);
    }

    private static Verdict verdict(Judgement judgement) {
        return Objects.requireNonNull(judgement.verdicts().get(NAME));
    }
}

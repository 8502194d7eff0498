package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.stats.BetweenRuns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegressionGateTest {

    private static final Route WS = new Route(Transport.WS, ModelId.SONNET);
    private static final Route SSE = new Route(Transport.SSE, ModelId.SONNET);
    private static final Route HTTP = new Route(Transport.HTTP, ModelId.SONNET);
    private static final RegressionGate GATE = RegressionGate.of(10);
    private static final LatencyHistogram BASELINE = Samples.spread(1000, 10_000);

    @ParameterizedTest
    @CsvSource({"13000, REGRESSION, 30", "10500, PASS, 5", "10000, PASS, 0", "9500, PASS, -5", "7000, IMPROVEMENT, -30"
    })
    void statusFollowsTheChangeOfP95(double longest, BenchmarkStatus status, double percent) {
        var judgement = judge(Samples.spread(1000, longest));

        assertThat(verdict(judgement).status()).isEqualTo(status);
        assertThat(verdict(judgement).changePercent()).isBetween(percent - 0.1, percent + 0.1);
        assertThat(judgement.gates()).extracting(GateLine::name).containsExactly("sonnet latency", "sonnet TTFT");
        assertThat(judgement.gates()).extracting(GateLine::status).containsOnly(status);
        assertThat(judgement.status()).isEqualTo(status);
        assertThat(judgement.decided()).isTrue();
    }

    @Test
    void aRegressionFailsTheGateAndIsNamedWithItsPercentage() {
        var judgement = judge(Samples.spread(1000, 13_000));

        assertThat(judgement.passed()).isFalse();
        assertThat(judgement.sentence())
                .startsWith("gate FAILED (limit +10 %): chat_ws_sonnet P95 +30.1 % (TTFT +30.1 %, somewhere in ")
                .endsWith("; sonnet latency P95 +30.1 %; sonnet TTFT P95 +30.1 %");
    }

    @Test
    void anImprovementPasses() {
        var judgement = judge(Samples.spread(1000, 7_000));

        assertThat(judgement.passed()).isTrue();
        assertThat(judgement.sentence()).isEqualTo("gate PASSED: no P95 is more than +10 % above its baseline");
    }

    /** Two hundred turns cannot tell +6 % from +10 %. */
    @Test
    void aRunThatDoesNotTellIsInconclusiveAndSaysWhatItNeeds() {
        var judgement = judge(Samples.spread(200, 10_700));

        assertThat(judgement.status()).isEqualTo(BenchmarkStatus.INCONCLUSIVE);
        assertThat(judgement.decided()).isFalse();
        assertThat(judgement.passed()).isTrue();
        assertThat(judgement.sentence())
                .isEqualTo("gate PASSED, but a regression beyond +10 % is not excluded; "
                        + "inconclusive: sonnet latency, sonnet TTFT");
        assertThat(judgement.gates().get(0).reason()).contains("needs about ");
    }

    @Test
    void whoIsStrictFailsAnInconclusiveRun() {
        var strict = RegressionGate.of(GateRules.of(10, BetweenRuns.EMBEDDED).failingOnInconclusive());

        var judgement = strict.judge(Samples.run(Map.of(WS, Samples.spread(200, 10_700))), known(), Fingerprint.NONE);

        assertThat(judgement.passed()).isFalse();
        assertThat(judgement.sentence()).startsWith("gate FAILED").contains("sonnet latency inconclusive: ");
    }

    @Test
    void whatTheSpecificationCallsARegressionMayBeChance() {
        var baselines = Map.of("chat_ws_sonnet", Samples.baseline("chat_ws_sonnet", Samples.tailed(1000, 10_000)));

        var judgement = GATE.judge(Samples.run(Map.of(WS, Samples.tailed(100, 11_000))), baselines, Fingerprint.NONE);

        assertThat(verdict(judgement).specRule()).isEqualTo(BenchmarkStatus.REGRESSION);
        assertThat(verdict(judgement).status()).isEqualTo(BenchmarkStatus.INCONCLUSIVE);
        assertThat(judgement.passed()).isTrue();
    }

    @Test
    void withoutABaselineThereIsNothingToFail() {
        var judgement = GATE.judge(Samples.run(Map.of(WS, BASELINE)), Map.of(), Fingerprint.NONE);

        assertThat(verdict(judgement).status()).isEqualTo(BenchmarkStatus.BASELINE);
        assertThat(judgement.status()).isEqualTo(BenchmarkStatus.BASELINE);
        assertThat(judgement.passed()).isTrue();
        assertThat(judgement.sentence()).endsWith("; no baseline yet: chat_ws_sonnet");
    }

    @Test
    void aBenchmarkWithoutTurnsIsInvalid() {
        var judgement = judge(LatencyHistogram.EMPTY);

        assertThat(verdict(judgement).status()).isEqualTo(BenchmarkStatus.INVALID);
        assertThat(judgement.passed()).isFalse();
    }

    @Test
    void fewerThanFiftyTurnsOfAModelAreInvalid() {
        var judgement = judge(Samples.spread(49, 10_000));

        assertThat(judgement.status()).isEqualTo(BenchmarkStatus.INVALID);
        assertThat(judgement.failures().get("sonnet latency")).contains("49 turns are too few, at least 50 are needed");
    }

    @Test
    void aBaselineTakenUnderOtherOptionsIsNotComparedWith() {
        var rate = new Fingerprint(Map.of("chat.rate", "40"), Map.of());
        var baseline = Baseline.of(
                "chat_ws_sonnet",
                rate,
                new BaselineRun("r", Samples.ACCEPTED, 1, new Blobs(BASELINE, BASELINE, TurnSeries.EMPTY)));
        var slower = Samples.run(Map.of(WS, Samples.spread(1000, 13_000)));

        var judgement = GATE.judge(
                slower, Map.of("chat_ws_sonnet", baseline), new Fingerprint(Map.of("chat.rate", "20"), Map.of()));

        assertThat(verdict(judgement).status()).isEqualTo(BenchmarkStatus.INCONCLUSIVE);
        assertThat(verdict(judgement).reason()).contains("chat.rate was 40, is 20");
        assertThat(judgement.status()).isEqualTo(BenchmarkStatus.INCONCLUSIVE);
    }

    @Test
    void aRouteThatRegressesAloneFailsTheGateThoughThePoolPasses() {
        var baselines = Map.of(
                "chat_ws_sonnet", Samples.baseline("chat_ws_sonnet", BASELINE),
                "chat_http_sonnet", Samples.baseline("chat_http_sonnet", Samples.spread(300, 1_000)));
        var run = Samples.run(Map.of(WS, BASELINE, HTTP, Samples.spread(300, 1_300)));

        var judgement = GATE.judge(run, baselines, Fingerprint.NONE);

        assertThat(judgement.gates()).extracting(GateLine::status).containsOnly(BenchmarkStatus.PASS);
        assertThat(judgement.status()).isEqualTo(BenchmarkStatus.REGRESSION);
        assertThat(judgement.sentence()).isEqualTo("gate FAILED (limit +10 %): chat_http_sonnet P95 +30.1 %");
    }

    @Test
    void routesOfAModelArePooled() {
        var baselines = Map.of(
                "chat_ws_sonnet", Samples.baseline("chat_ws_sonnet", BASELINE),
                "chat_sse_sonnet", Samples.baseline("chat_sse_sonnet", BASELINE));

        var judgement = GATE.judge(
                Samples.run(Map.of(WS, Samples.spread(60, 10_000), SSE, Samples.spread(60, 10_000))),
                baselines,
                Fingerprint.NONE);

        assertThat(judgement.gates()).extracting(GateLine::n).containsOnly(120L);
        assertThat(judgement.gates()).allMatch(gate -> gate.decision().isPresent());
    }

    @Test
    void baselinesFromDifferentRunsAreNotPooled() {
        var other = new BaselineRun("run-2", Samples.ACCEPTED, 1, new Blobs(BASELINE, BASELINE, TurnSeries.EMPTY));
        var baselines = Map.of(
                "chat_ws_sonnet",
                Samples.baseline("chat_ws_sonnet", BASELINE),
                "chat_sse_sonnet",
                Baseline.of("chat_sse_sonnet", Fingerprint.NONE, other));

        var judgement = GATE.judge(Samples.run(Map.of(WS, BASELINE, SSE, BASELINE)), baselines, Fingerprint.NONE);

        assertThat(judgement.gates())
                .allMatch(gate -> gate.reason().equals("its routes' baselines come from different runs"));
    }

    @Test
    void aSlowGeneratorMakesTheRunInvalid() {
        var late = RunConditions.of(Fingerprint.NONE).with(GeneratorHealth.FINE.sending(Duration.ofMillis(150), 0.97));

        var judgement = GATE.judge(Samples.run(Map.of(WS, BASELINE)), known(), late);

        assertThat(judgement.status()).isEqualTo(BenchmarkStatus.INVALID);
        assertThat(judgement.sentence())
                .isEqualTo("gate FAILED, the run is invalid: send lag P99 150.0 ms (at most 100.2 ms); "
                        + "97.0 % of the offered rate achieved (at least 98 %)");
    }

    @Test
    void aGeneratorWithinItsLimitsIsFine() {
        var fine = RunConditions.of(Fingerprint.NONE).with(GeneratorHealth.FINE.sending(Duration.ofMillis(100), 0.98));

        assertThat(GATE.judge(Samples.run(Map.of(WS, BASELINE)), known(), fine).status())
                .isEqualTo(BenchmarkStatus.PASS);
    }

    @Test
    void aRunFullOfErrorsIsInvalid() {
        var times = new RouteTimes(BASELINE, BASELINE, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY);
        var broken = new RouteMeasurements(new Accounting(1000, 940, 10, 50, 0, 0), times, Map.of(), TurnSeries.EMPTY);

        var judgement = GATE.judge(
                new RunMeasurements(Map.of(WS, broken), Duration.ofSeconds(1), List.of()), known(), Fingerprint.NONE);

        assertThat(judgement.faults()).containsExactly("6.0 % of the turns failed or broke off (at most 5 %)");
        assertThat(judgement.failures()).containsOnlyKeys(RegressionGate.lines(Set.of(WS)));
    }

    @Test
    void aRefusedRunIsInvalidThroughout() {
        var judgement = GATE.refuse(Samples.run(Map.of(WS, BASELINE)), "the run was cut short");

        assertThat(judgement.status()).isEqualTo(BenchmarkStatus.INVALID);
        assertThat(verdict(judgement).status()).isEqualTo(BenchmarkStatus.INVALID);
        assertThat(judgement.sentence()).isEqualTo("gate FAILED, the run is invalid: the run was cut short");
    }

    @Test
    void everyLineThatMayFailIsKnownBeforeTheRun() {
        assertThat(RegressionGate.lines(Set.of(WS, HTTP)))
                .containsExactly("chat_http_sonnet", "chat_ws_sonnet", "sonnet latency", "sonnet TTFT");
        assertThat(RegressionGate.lines(Set.of(HTTP))).containsExactly("chat_http_sonnet", "sonnet latency");
    }

    private static Judgement judge(LatencyHistogram latency) {
        return GATE.judge(Samples.run(Map.of(WS, latency)), known(), Fingerprint.NONE);
    }

    private static Map<String, Baseline> known() {
        return Map.of("chat_ws_sonnet", Samples.baseline("chat_ws_sonnet", BASELINE));
    }

    private static Verdict verdict(Judgement judgement) {
        return Objects.requireNonNull(judgement.verdicts().get("chat_ws_sonnet"));
    }
}

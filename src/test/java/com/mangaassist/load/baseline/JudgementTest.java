package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JudgementTest {

    private static final Map<Route, LatencyHistogram> TIMES =
            Map.of(new Route(Transport.WS, ModelId.SONNET), Samples.hundred(10));
    private static final RunMeasurements RUN = Samples.run(TIMES);
    private static final Check HOLDS = new Check("quota", true, "100", "100");
    private static final Check BROKEN = new Check("quota", false, "100", "140");

    private final RegressionGate gate = RegressionGate.of(10);

    @Test
    void whereOnlyChecksDecideTheyAreNamed() {
        var judgement = gate.leaveToChecks(RUN);

        assertThat(judgement.with(List.of(HOLDS)).sentence()).isEqualTo("gate PASSED: every check holds");
        assertThat(judgement.with(List.of(HOLDS)).passed()).isTrue();
        assertThat(judgement.verdicts()).containsOnlyKeys("chat_ws_sonnet");
        assertThat(judgement.with(List.of(HOLDS, BROKEN)).sentence())
                .isEqualTo("gate FAILED (limit +10 %): quota 140, expected 100");
        assertThat(judgement.with(List.of(BROKEN)).failures()).isEqualTo(Map.of("quota", "140, expected 100"));
    }

    @Test
    void anInvalidRunNamesItsFaultsAndItsBrokenChecks() {
        var judgement = gate.refuse(RUN, "too slow").with(List.of(HOLDS, BROKEN));

        assertThat(judgement.sentence())
                .isEqualTo("gate FAILED, the run is invalid: too slow; quota 140, expected 100");
        assertThat(judgement.status()).isEqualTo(BenchmarkStatus.INVALID);
    }

    @Test
    void withoutABaselineAPassSaysSo() {
        var judgement = gate.judge(RUN, Map.of(), Fingerprint.NONE).with(List.of(HOLDS));

        assertThat(judgement.sentence())
                .isEqualTo(
                        "gate PASSED: no P95 is more than +10 % above its baseline; no baseline yet: chat_ws_sonnet");
    }
}

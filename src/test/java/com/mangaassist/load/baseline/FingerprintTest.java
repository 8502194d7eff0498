package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class FingerprintTest {

    private static final Fingerprint BASELINE =
            new Fingerprint(Map.of("chat.rate", "40", "chat.transports", "ws=100"), Map.of("chat.seed", "42"));

    @Test
    void differencesAreNamedFieldByField() {
        var run = new Fingerprint(Map.of("chat.rate", "20", "chat.workload", "steady"), Map.of("chat.seed", "42"));

        assertThat(BASELINE.conflictsWith(run))
                .containsExactly(
                        "chat.rate was 40, is 20",
                        "chat.transports was ws=100, is absent",
                        "chat.workload was absent, is steady");
        assertThat(BASELINE.remarksOn(run)).isEmpty();
    }

    @Test
    void termsOfABenchmarkThatOnlyOneHasDoNotConflict() {
        var suite = new Fingerprint(Map.of("latency_haiku", "50 by 1", "throughput_haiku", "100 by 10"), Map.of());
        var latency = new Fingerprint(Map.of("latency_haiku", "50 by 1", "e2e_ws_haiku", "50 by 1"), Map.of());

        assertThat(suite.conflictsWith(latency)).isEmpty();
        assertThat(suite.conflictsWith(new Fingerprint(Map.of("latency_haiku", "9 by 1"), Map.of())))
                .containsExactly("latency_haiku was 50 by 1, is 9 by 1");
    }

    @Test
    void advisoryDifferencesHinderNoComparison() {
        var run = new Fingerprint(BASELINE.binding(), Map.of("chat.seed", "7"));

        assertThat(BASELINE.conflictsWith(run)).isEmpty();
        assertThat(BASELINE.remarksOn(run)).containsExactly("chat.seed was 42, is 7");
    }
}

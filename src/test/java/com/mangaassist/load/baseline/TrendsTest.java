package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrendsTest {

    private static final Fingerprint RATE_40 = new Fingerprint(Map.of("chat.rate", "40"), Map.of());
    private static final Fingerprint RATE_20 = new Fingerprint(Map.of("chat.rate", "20"), Map.of());

    @TempDir
    private Path directory;

    @Test
    void acceptedRunsAndThoseOfThisMachineStandInOneOrder() {
        var history = RunHistory.of(directory, "embedded");
        history.remember(run("a", 10, RATE_40));
        history.remember(run("b", 30, RATE_40));

        var trend = trends(history, baseline(RATE_40, "old", "a")).get(0);

        assertThat(trend.benchmark()).isEqualTo("chat_ws_sonnet");
        assertThat(trend.points())
                .extracting(point -> point.run().id() + " " + point.standing())
                .containsExactly("old accepted", "a accepted", "b baseline", "now baseline");
        assertThat(trend.points().get(1).run().at()).isEqualTo(at(10));
        assertThat(trend.points().get(3).run().p95Millis()).isCloseTo(960, org.assertj.core.api.Assertions.within(1.0));
    }

    @Test
    void runsUnderOtherOptionsAreLeftOut() {
        var history = RunHistory.of(directory, "embedded");
        history.remember(run("slow", 10, RATE_20));

        assertThat(trends(history, baseline(RATE_20, "old")).get(0).points())
                .extracting(point -> point.run().id())
                .containsExactly("now");
    }

    @Test
    void aHistoryIsBoundedAndABrokenLineIsPassedOver() throws IOException {
        var history = RunHistory.of(directory, "embedded");
        Files.writeString(directory.resolve("embedded.jsonl"), "{\"half\n".repeat(250));
        history.remember(run("a", 10, RATE_40));

        assertThat(history.runs()).containsExactly(run("a", 10, RATE_40));
        assertThat(Files.readAllLines(directory.resolve("embedded.jsonl"))).hasSize(200);
    }

    private static List<Trend> trends(RunHistory history, Baseline baseline) {
        return Trends.of(Map.of("chat_ws_sonnet", baseline), history.runs()).with(run("now", 60, RATE_40), RATE_40);
    }

    private static RememberedRun run(String id, int second, Fingerprint fingerprint) {
        var route = new Route(Transport.WS, ModelId.SONNET);
        var measured = Samples.run(Map.of(route, Samples.hundred(10)));
        var judgement = RegressionGate.of(10).judge(measured, Map.of(), fingerprint);
        return RememberedRun.of(id, at(second), measured, new RememberedRun.Judged(judgement, fingerprint));
    }

    private static Baseline baseline(Fingerprint fingerprint, String... history) {
        var accepted = Samples.baseline("chat_ws_sonnet", Samples.hundred(10));
        var past = java.util.Arrays.stream(history)
                .map(id -> new PastRun(id, id.equals("old") ? at(0) : at(55), 100, 900, 0))
                .toList();
        return new Baseline("chat_ws_sonnet", fingerprint, accepted.calibration(), accepted.runs(), past);
    }

    private static Instant at(int second) {
        return Samples.NOON.plusSeconds(second);
    }
}

package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.stats.BetweenRuns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two routes of one model, of whose runs two are common. */
final class BaselinesTest {

    private static final Metric SONNET = Metric.of(
                    Set.of(new Route(Transport.WS, ModelId.SONNET), new Route(Transport.HTTP, ModelId.SONNET)))
            .get(0);

    private final Baseline ws = baseline("chat_ws_sonnet", 100, "only-ws", "first", "second");
    private final Baseline http = baseline("chat_http_sonnet", 200, "first", "second", "only-http");

    @Test
    void aRunThatOneRouteLacksIsNotPooled() {
        var pooled = of(ws, http).pooledRuns(SONNET);

        assertThat(pooled).extracting(run -> run.count()).containsExactly(200L, 200L);
    }

    @Test
    void theLatestCommonRunLendsItsTurns() {
        assertThat(of(ws, http).latestTurns(SONNET).turns()).containsOnlyKeys(102, 201);
    }

    @Test
    void routesWithoutACommonRunAreNotComparable() {
        var other = baseline("chat_http_sonnet", 200, "only-http");

        assertThat(of(ws, http).obstacle(SONNET)).isEmpty();
        assertThat(of(ws, other).obstacle(SONNET))
                .hasValueSatisfying(obstacle ->
                        assertThat(obstacle.reason()).isEqualTo("its routes' baselines come from different runs"));
    }

    @Test
    void aRouteWithoutBaselineIsNamedUnlessAllAre() {
        assertThat(of(ws).obstacle(SONNET).orElseThrow().reason()).isEqualTo("no baseline yet of chat_http_sonnet");
        assertThat(of().obstacle(SONNET).orElseThrow().reason()).isEmpty();
        assertThat(of().obstacle(SONNET).orElseThrow().settled()).isEqualTo(BenchmarkStatus.BASELINE);
    }

    @Test
    void theGreatestSpreadCountsOnceAllRoutesAreCalibrated() {
        var calibrated = of(ws.calibrated(calibration(0.02)), http.calibrated(calibration(0.03)));

        assertThat(calibrated.prior(SONNET).tau()).isEqualTo(0.03);
        assertThat(of(ws.calibrated(calibration(0.02)), http).prior(SONNET)).isEqualTo(BetweenRuns.LIVE);
    }

    private static Baselines of(Baseline... all) {
        var byName = new java.util.HashMap<String, Baseline>();
        List.of(all).forEach(baseline -> byName.put(baseline.benchmark(), baseline));
        return new Baselines(byName, Fingerprint.NONE, BetweenRuns.LIVE);
    }

    private static Calibration calibration(double tau) {
        return new Calibration(tau, tau, 20, 0, Samples.NOON, "1 to 20");
    }

    /** The i-th run's only turn has the key {@code first + i}. */
    private static Baseline baseline(String name, int first, String... ids) {
        var baseline = Baseline.of(name, Fingerprint.NONE, run(ids[0], first));
        for (var i = 1; i < ids.length; i++) {
            baseline = baseline.with(run(ids[i], first + i));
        }
        return baseline;
    }

    private static BaselineRun run(String id, int turn) {
        var turns = new TurnSeries(Map.of(turn, new TurnSeries.Turn(1, 1)));
        return new BaselineRun(id, Samples.ACCEPTED, 1, new Blobs(Samples.hundred(10), Samples.hundred(4), turns));
    }
}

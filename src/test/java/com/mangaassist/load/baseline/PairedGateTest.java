package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.bedrock.pacing.Distribution;
import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.LatencyRecorder;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two runs with the same seed draw the same latencies; only the machine's own jitter, here 1 %, differs. */
final class PairedGateTest {

    private static final Route WS = new Route(Transport.WS, ModelId.SONNET);
    private static final int REPETITIONS = 50;

    @Test
    void aHundredTurnsFindTwelvePercent() {
        assertThat(statuses(1.12, 0).getOrDefault(BenchmarkStatus.REGRESSION, 0))
                .isGreaterThanOrEqualTo(45);
    }

    @Test
    void aHundredTurnsAcquitARunWithoutChange() {
        assertThat(statuses(1.0, 0)).containsOnly(Map.entry(BenchmarkStatus.PASS, REPETITIONS));
    }

    @Test
    void anotherSeedIsComparedAsARunOfItsOwn() {
        assertThat(statuses(1.12, 1).getOrDefault(BenchmarkStatus.REGRESSION, 0))
                .isLessThan(40);
    }

    /** How often each status comes out, where the second run's request ids begin after so many of the first's. */
    private static Map<BenchmarkStatus, Integer> statuses(double scale, int seedShift) {
        var statuses = new EnumMap<BenchmarkStatus, Integer>(BenchmarkStatus.class);
        for (var i = 0; i < REPETITIONS; i++) {
            var draws = draws(i);
            var others = draws(i + 1_000L);
            var old = run(draws, 0, new Random(i + 2_000L));
            var later = scaled(seedShift == 0 ? draws : others, scale);
            var judgement = RegressionGate.of(10)
                    .judge(
                            measured(run(later, seedShift * 1_000, new Random(i + 3_000L))),
                            Map.of("chat_ws_sonnet", accepted(old)),
                            Fingerprint.NONE);
            statuses.merge(judgement.gates().get(0).status(), 1, Integer::sum);
        }
        return statuses;
    }

    /** As the mock draws them for a hundred requests: from the seed and each request's id. */
    private static double[] draws(long seed) {
        var chance = new Chance(seed);
        var sonnet = Distribution.parse("normal 1200ms 300ms");
        return IntStream.range(0, 100)
                .mapToDouble(i -> sonnet.millis(chance.unit("first token", "chat-" + i, 1)))
                .toArray();
    }

    private static double[] scaled(double[] draws, double scale) {
        return java.util.Arrays.stream(draws).map(draw -> draw * scale).toArray();
    }

    private static TurnSeries run(double[] draws, int firstKey, Random random) {
        var turns = new TreeMap<Integer, TurnSeries.Turn>();
        for (var i = 0; i < draws.length; i++) {
            var micros = (int) (draws[i] * 1_000 * (1 + 0.01 * random.nextGaussian()));
            turns.put(firstKey + i, new TurnSeries.Turn(micros, micros));
        }
        return new TurnSeries(turns);
    }

    private static LatencyHistogram histogram(TurnSeries turns) {
        var recorder = new LatencyRecorder();
        turns.turns().values().forEach(turn -> recorder.recordNanos(turn.latencyMicros() * 1_000L));
        return recorder.snapshot();
    }

    private static Baseline accepted(TurnSeries turns) {
        var times = histogram(turns);
        var run = new BaselineRun("r", Samples.ACCEPTED, 1, new Blobs(times, times, turns));
        return Baseline.of("chat_ws_sonnet", Fingerprint.NONE, run);
    }

    private static RunMeasurements measured(TurnSeries turns) {
        var times = histogram(turns);
        var route = new RouteMeasurements(
                new Accounting(100, 100, 0, 0, 100, 0),
                new RouteTimes(times, times, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY),
                Map.of(),
                turns);
        return new RunMeasurements(Map.of(WS, route), Duration.ofSeconds(1), List.of());
    }
}

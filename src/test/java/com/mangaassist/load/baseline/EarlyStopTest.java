package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.LatencyRecorder;
import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EarlyStopTest {

    private static final Route HTTP = new Route(Transport.HTTP, ModelId.SONNET);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final LoadStop stop = new LoadStop();
    private final Random random = new Random(5);

    @Test
    void aRunThatIsClearlyFineStopsAtTheFirstLookThatIsSure() {
        var early = early(baseline());

        send(early, 0, 600, 1);

        assertThat(early.decided().orElseThrow().status()).isEqualTo(BenchmarkStatus.PASS);
        assertThat(early.decided().orElseThrow().gates().get(0).n()).isIn(100L, 250L, 500L);
        assertThat(stop.reason().orElseThrow()).startsWith("all lines of the gate were decided with ");
    }

    @Test
    void aGreatRegressionStopsAtTheFirstLook() {
        var early = early(baseline());

        send(early, 0, 99, 1.6);
        assertThat(stop.isTripped()).isFalse();
        send(early, 99, 100, 1.6);

        assertThat(early.decided().orElseThrow().status()).isEqualTo(BenchmarkStatus.REGRESSION);
        assertThat(early.decided().orElseThrow().gates().get(0).n()).isEqualTo(100);
        assertThat(stop.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("with 100 turns"));
    }

    /** The last of the hundred is still under way while others, sent later, have ended. */
    @Test
    void aLookWaitsForTheSlowAndDoesNotCountTheLater() {
        var early = early(baseline());
        send(early, 0, 99, 1.6);
        early.sent(label(99));
        send(early, 100, 140, 1.6);

        assertThat(stop.isTripped()).isFalse();
        early.record(turn(99, 2000));

        assertThat(early.decided().orElseThrow().gates().get(0).n()).isEqualTo(100);
    }

    @Test
    void turnsThatWaitedAreCountedAtTheNextLook() {
        var early = early(baseline());
        send(early, 0, 99, 1.08);
        early.sent(label(99));
        send(early, 100, 249, 1.08);
        early.record(turn(99, 1296));
        assertThat(stop.isTripped()).isFalse();

        send(early, 249, 250, 10_000);
        assertThat(stop.isTripped()).isFalse();
        send(early, 250, 1_000, 3);

        assertThat(early.decided().orElseThrow().status()).isEqualTo(BenchmarkStatus.REGRESSION);
        assertThat(early.decided().orElseThrow().gates().get(0).n()).isEqualTo(500);
    }

    @Test
    void aRunWithoutBaselineGoesOnToTheEnd() {
        var early = early(Map.of());

        send(early, 0, 2_000, 1);

        assertThat(early.decided()).isEmpty();
        assertThat(stop.isTripped()).isFalse();
    }

    /** One look in five, so one fifth of the error rates; the final look has the same share. */
    @Test
    void theErrorRatesAreSharedOutAmongAllLooks() {
        assertThat(Look.before(2).share(0.05)).isEqualTo(0.01);
        assertThat(Look.FINAL.share(0.05)).isEqualTo(0.01);
        assertThat(Look.FINAL.last()).isTrue();
        assertThat(Look.before(4).last()).isFalse();
    }

    private EarlyStop early(Map<String, Baseline> baselines) {
        var routes = Set.of(HTTP);
        var recorder = RunRecorder.of(routes, new TurnLimits(TIMEOUT, TIMEOUT), System::nanoTime);
        var compared = new LookSample.Compared(baselines, Fingerprint.NONE);
        return new EarlyStop(LookSample.of(routes, recorder, RegressionGate.of(10), compared), stop, Runnable::run);
    }

    private void send(EarlyStop early, int from, int to, double scale) {
        for (var i = from; i < to; i++) {
            early.sent(label(i));
            early.record(turn(i, scale * draw()));
        }
    }

    private double draw() {
        return Math.max(50, 1200 + 100 * random.nextGaussian());
    }

    private Map<String, Baseline> baseline() {
        var recorder = new LatencyRecorder();
        for (var i = 0; i < 5_000; i++) {
            recorder.recordNanos((long) (draw() * 1e6));
        }
        var times = recorder.snapshot();
        var run = new BaselineRun("r", Samples.ACCEPTED, 1, new Blobs(times, times, TurnSeries.EMPTY));
        return Map.of("chat_http_sonnet", Baseline.of("chat_http_sonnet", Fingerprint.NONE, run));
    }

    private static TurnLabel label(int i) {
        return new TurnLabel("t" + i, HTTP, QueryType.RECOMMENDATION, Language.JA);
    }

    private static TurnRecord turn(int i, double millis) {
        var time = Duration.ofNanos((long) (Math.min(millis, 29_000) * 1e6));
        var timing = new TurnTiming(0, Optional.empty(), Optional.of(time), time);
        var answer = new TurnOutcome.Completed(ModelId.SONNET, new TokenUsage(10, 10), "end_turn", false);
        return new TurnRecord(label(i), timing, answer);
    }
}

package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.breakdown.BreakdownRecorder;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

final class TurnValveTest {

    private static final Route ROUTE = new Route(Transport.WS, ModelId.HAIKU);
    private static final TurnLimits LIMITS = new TurnLimits(Duration.ofSeconds(30), Duration.ofSeconds(3));

    private final TurnValve valve = new TurnValve();
    private final RunRecorder recorder = RunRecorder.of(Set.of(ROUTE), LIMITS, System::nanoTime);
    private final BreakdownRecorder breakdown = new BreakdownRecorder(LIMITS);
    private final TruthComparison truth = TruthComparison.against(GroundTruth.UNKNOWN);
    private final TurnSink sink = valve.before(TurnSink.all(new MeasuringSink(recorder, truth), breakdown));

    @RepeatedTest(5)
    void observersThatAreAskedOneAfterTheOtherHaveSeenTheSameTurns() throws InterruptedException {
        var busy = new CountDownLatch(200);
        var users = Stream.of("a", "b", "c")
                .map(user -> CompletableFuture.runAsync(() -> chat(user, busy)))
                .toList();
        busy.await();

        valve.close();
        var counted = recorder.finish().accounting();
        var alsoCounted = breakdown.finish().total().accounting();
        users.forEach(CompletableFuture::join);

        assertThat(alsoCounted)
                .isEqualTo(counted)
                .isEqualTo(breakdown.finish().total().accounting());
        assertThat(counted.sent()).isGreaterThanOrEqualTo(100);
    }

    private void chat(String user, CountDownLatch busy) {
        for (var i = 0; i < 2_000; i++) {
            var label = new TurnLabel(user + i, ROUTE, QueryType.ORDER_STATUS, Language.EN);
            sink.sent(label);
            busy.countDown();
            var timing = new TurnTiming(0, Optional.empty(), Optional.empty(), Duration.ofSeconds(1));
            sink.record(new TurnRecord(label, timing, new TurnOutcome.Truncated("test")));
        }
    }
}
